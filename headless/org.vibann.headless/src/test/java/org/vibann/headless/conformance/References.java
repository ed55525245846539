/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.util.Set;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Collects what a class file refers to: in its declarations, annotations, generic signatures and code. */
final class References extends ClassVisitor {

    private final FoundReferences m_found = new FoundReferences();

    private References() {
        super(Opcodes.ASM9);
    }

    static Set<Reference> of(final byte[] bytes) {
        final var references = new References();
        new ClassReader(bytes).accept(references, ClassReader.SKIP_FRAMES);
        return references.m_found.all();
    }

    @Override
    public void visit(final int version, final int access, final String name, final String signature,
        final String superName, final String[] interfaces) {
        m_found.add(new Reference.OfSuperclass(superName));
        for (var implemented : interfaces) {
            m_found.add(new Reference.OfInterface(implemented));
        }
        m_found.addSignature(signature);
    }

    @Override
    public AnnotationVisitor visitAnnotation(final String descriptor, final boolean visible) {
        return m_found.annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(final int typeRef, final TypePath path, final String descriptor,
        final boolean visible) {
        return m_found.annotation(descriptor);
    }

    @Override
    public void visitPermittedSubclass(final String permitted) {
        m_found.addType(permitted);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(final String name, final String descriptor,
        final String signature) {
        m_found.addDescriptor(descriptor);
        m_found.addSignature(signature);
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(final String type, final boolean visible) {
                return m_found.annotation(type);
            }
        };
    }

    @Override
    public FieldVisitor visitField(final int access, final String name, final String descriptor,
        final String signature, final Object value) {
        m_found.addDescriptor(descriptor);
        m_found.addSignature(signature);
        m_found.addConstant(value);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(final String type, final boolean visible) {
                return m_found.annotation(type);
            }

            @Override
            public AnnotationVisitor visitTypeAnnotation(final int typeRef, final TypePath path, final String type,
                final boolean visible) {
                return m_found.annotation(type);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(final int access, final String name, final String descriptor,
        final String signature, final String[] exceptions) {
        m_found.addDescriptor(descriptor);
        m_found.addSignature(signature);
        if (exceptions != null) {
            for (var exception : exceptions) {
                m_found.addType(exception);
            }
        }
        return new CodeReferences(m_found);
    }
}
