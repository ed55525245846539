/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects what the code of a method refers to. */
final class CodeReferences extends MethodVisitor {

    private final FoundReferences m_found;

    CodeReferences(final FoundReferences found) {
        super(Opcodes.ASM9);
        m_found = found;
    }

    @Override
    public AnnotationVisitor visitAnnotation(final String descriptor, final boolean visible) {
        return m_found.annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(final int parameter, final String descriptor,
        final boolean visible) {
        return m_found.annotation(descriptor);
    }

    @Override
    public void visitTypeInsn(final int opcode, final String type) {
        m_found.addType(type);
        if (opcode == Opcodes.NEW) {
            m_found.add(new Reference.OfNew(type));
        }
    }

    @Override
    public void visitFieldInsn(final int opcode, final String owner, final String name,
        final String descriptor) {
        m_found.addDescriptor(descriptor);
        m_found.addField(owner, name, descriptor, opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC,
            opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC);
    }

    @Override
    public void visitMethodInsn(final int opcode, final String owner, final String name, final String descriptor,
        final boolean isInterface) {
        m_found.addDescriptor(descriptor);
        m_found.addMethod(owner, name, descriptor, opcode == Opcodes.INVOKESTATIC, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(final String name, final String descriptor, final Handle bootstrap,
        final Object... arguments) {
        m_found.addDescriptor(descriptor);
        m_found.addHandle(bootstrap);
        for (var argument : arguments) {
            m_found.addConstant(argument);
        }
        if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
            m_found.add(new Reference.OfLambda(Type.getReturnType(descriptor).getInternalName(),
                name + ((Type)arguments[0]).getDescriptor()));
        }
    }

    @Override
    public void visitLdcInsn(final Object value) {
        m_found.addConstant(value);
    }

    @Override
    public void visitMultiANewArrayInsn(final String descriptor, final int dimensions) {
        m_found.addDescriptor(descriptor);
    }

    @Override
    public void visitTryCatchBlock(final Label start, final Label end, final Label handler, final String type) {
        m_found.addType(type);
    }
}
