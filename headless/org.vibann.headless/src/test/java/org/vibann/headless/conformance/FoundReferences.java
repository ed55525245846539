/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.util.LinkedHashSet;
import java.util.Set;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** References in the order in which they are found, with those within types, signatures, constants and handles. */
final class FoundReferences {

    private final Set<Reference> m_found = new LinkedHashSet<>();

    /** What was found so far. */
    Set<Reference> all() {
        return m_found;
    }

    void add(final Reference reference) {
        m_found.add(reference);
    }

    void addType(final String internalName) {
        if (internalName != null) {
            add(Type.getObjectType(internalName));
        }
    }

    void addDescriptor(final String descriptor) {
        add(Type.getType(descriptor));
    }

    private void add(final Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> add(type.getElementType());
            case Type.OBJECT -> m_found.add(new Reference.OfType(type.getInternalName()));
            case Type.METHOD -> {
                add(type.getReturnType());
                for (var argument : type.getArgumentTypes()) {
                    add(argument);
                }
            }
            default -> {
                // primitive types are always there
            }
        }
    }

    void addSignature(final String signature) {
        if (signature != null) {
            new SignatureReader(signature).accept(new SignatureVisitor(Opcodes.ASM9) {

                private String m_type;

                @Override
                public void visitClassType(final String name) {
                    m_type = name;
                    addType(name);
                }

                @Override
                public void visitInnerClassType(final String name) {
                    m_type += "$" + name;
                    addType(m_type);
                }
            });
        }
    }

    void addConstant(final Object value) {
        if (value instanceof Type type) {
            add(type);
        } else if (value instanceof Handle handle) {
            addHandle(handle);
        } else if (value instanceof String text) {
            m_found.add(new Reference.OfText(text.replace('.', '/')));
        }
    }

    void addHandle(final Handle handle) {
        addDescriptor(handle.getDesc());
        final int tag = handle.getTag();
        if (tag <= Opcodes.H_PUTSTATIC) {
            addField(handle.getOwner(), handle.getName(), handle.getDesc(),
                tag == Opcodes.H_GETSTATIC || tag == Opcodes.H_PUTSTATIC,
                tag == Opcodes.H_PUTFIELD || tag == Opcodes.H_PUTSTATIC);
        } else {
            if (tag == Opcodes.H_NEWINVOKESPECIAL) {
                m_found.add(new Reference.OfNew(handle.getOwner()));
            }
            addMethod(handle.getOwner(), handle.getName(), handle.getDesc(), tag == Opcodes.H_INVOKESTATIC,
                handle.isInterface());
        }
    }

    void addMethod(final String owner, final String name, final String descriptor, final boolean isStatic,
        final boolean isInterface) {
        if (owner.startsWith("[")) { // clone() of an array
            addType(owner);
        } else {
            m_found.add(new Reference.OfMethod(owner, name + descriptor, isStatic, isInterface));
        }
    }

    void addField(final String owner, final String name, final String descriptor, final boolean isStatic,
        final boolean isWrite) {
        m_found.add(new Reference.OfField(owner, name + " " + descriptor, isStatic, isWrite));
    }

    /** Collects what an annotation of this type refers to. */
    AnnotationVisitor annotation(final String descriptor) {
        addDescriptor(descriptor);
        return new AnnotationReferences(Type.getType(descriptor).getInternalName(), this);
    }
}
