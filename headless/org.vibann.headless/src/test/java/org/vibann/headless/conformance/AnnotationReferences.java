/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.util.LinkedHashSet;
import java.util.Set;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects what an annotation refers to, and which members it sets. */
final class AnnotationReferences extends AnnotationVisitor {

    private final String m_type;

    private final FoundReferences m_found;

    private final Set<String> m_members = new LinkedHashSet<>();

    /**
     * @param type internal name of the annotation's type
     * @param found takes the references
     */
    AnnotationReferences(final String type, final FoundReferences found) {
        super(Opcodes.ASM9);
        m_type = type;
        m_found = found;
    }

    @Override
    public void visit(final String name, final Object value) {
        m_members.add(name);
        m_found.addConstant(value);
    }

    @Override
    public void visitEnum(final String name, final String type, final String constant) {
        m_members.add(name);
        m_found.addDescriptor(type);
        m_found.addField(Type.getType(type).getInternalName(), constant, type, true, false);
    }

    @Override
    public AnnotationVisitor visitAnnotation(final String name, final String nested) {
        m_members.add(name);
        return m_found.annotation(nested);
    }

    @Override
    public AnnotationVisitor visitArray(final String name) {
        m_members.add(name);
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(final String element, final Object value) {
                m_found.addConstant(value);
            }

            @Override
            public void visitEnum(final String element, final String type, final String constant) {
                m_found.addDescriptor(type);
                m_found.addField(Type.getType(type).getInternalName(), constant, type, true, false);
            }

            @Override
            public AnnotationVisitor visitAnnotation(final String element, final String nested) {
                return m_found.annotation(nested);
            }
        };
    }

    @Override
    public void visitEnd() {
        m_found.add(new Reference.OfAnnotation(m_type, m_members));
    }
}
