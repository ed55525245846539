/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.util.function.Consumer;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Small classes and a small symbol file, for tests of the checks. */
final class SmallClasses {

    static final SymbolFile SYMBOLS = SymbolFile.parse("x", """
        org/knime/Base : public abstract < java/lang/Object & org/knime/Role
          protected <init>()V
          public static final LIMIT I
          protected m_count I
          public compute(I)Ljava/lang/String;
          protected abstract finish()V
          public final name()Ljava/lang/String;
          public static of(I)Lorg/knime/Base;
        org/knime/Closed : public final < org/knime/Base
          public <init>()V
        org/knime/Role : public interface abstract < java/lang/Object
          public abstract accept(Ljava/lang/Object;)V
          public other()V
        org/knime/Narrow : public abstract < java/lang/Object & org/knime/Role
          public <init>()V
          public accept(Ljava/lang/String;)V
        org/knime/Mark : public interface abstract annotation < java/lang/Object & java/lang/annotation/Annotation
          public abstract title()Ljava/lang/String;
          public abstract size()I default
        """.lines().toList());

    private SmallClasses() {
    }

    static byte[] type(final int access, final String name, final String superName,
        final Consumer<ClassWriter> members, final String... interfaces) {
        final var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, access, name, null, superName, interfaces);
        members.accept(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    static byte[] code(final Consumer<MethodVisitor> instructions) {
        return type(Opcodes.ACC_PUBLIC, "node/Node", "java/lang/Object", writer -> {
            final var method = writer.visitMethod(Opcodes.ACC_PUBLIC, "run", "()V", null, null);
            method.visitCode();
            instructions.accept(method);
            method.visitInsn(Opcodes.RETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        });
    }

    static void method(final ClassWriter writer, final int access, final String name,
        final String descriptor) {
        final var method = writer.visitMethod(access, name, descriptor, null, null);
        if ((access & Opcodes.ACC_ABSTRACT) == 0) {
            method.visitCode();
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitInsn(Opcodes.ATHROW);
            method.visitMaxs(0, 0);
        }
        method.visitEnd();
    }
}
