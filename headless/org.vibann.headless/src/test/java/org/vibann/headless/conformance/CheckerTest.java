/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The checks find what they are for, in small classes against a small symbol file. */
class CheckerTest {

    private static final SymbolFile SYMBOLS = SymbolFile.parse("x", """
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

    private static byte[] type(final int access, final String name, final String superName,
        final Consumer<ClassWriter> members, final String... interfaces) {
        final var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, access, name, null, superName, interfaces);
        members.accept(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] code(final Consumer<MethodVisitor> instructions) {
        return type(Opcodes.ACC_PUBLIC, "node/Node", "java/lang/Object", writer -> {
            final var method = writer.visitMethod(Opcodes.ACC_PUBLIC, "run", "()V", null, null);
            method.visitCode();
            instructions.accept(method);
            method.visitInsn(Opcodes.RETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        });
    }

    private static void method(final ClassWriter writer, final int access, final String name,
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

    private static List<String> references(final byte[]... classes) {
        return ReferenceCheck.violations(List.of(classes), SYMBOLS);
    }

    private static List<String> declarations(final byte[]... classes) {
        return DeclarationCheck.violations(List.of(classes).stream().map(ClassFile::read).toList(), SYMBOLS);
    }

    private static byte[] call(final int opcode, final String owner, final String name, final String descriptor) {
        return code(m -> {
            m.visitInsn(Opcodes.ACONST_NULL);
            m.visitMethodInsn(opcode, owner, name, descriptor, false);
        });
    }

    @Test
    void passesWhatIsThere() {
        assertThat(references(call(Opcodes.INVOKEVIRTUAL, "org/knime/Base", "compute", "(I)Ljava/lang/String;")))
            .isEmpty();
        assertThat(references(call(Opcodes.INVOKESTATIC, "org/knime/Base", "of", "(I)Lorg/knime/Base;"))).isEmpty();
    }

    @Test
    void walksUpTheHierarchy() {
        assertThat(references(call(Opcodes.INVOKEVIRTUAL, "org/knime/Closed", "compute", "(I)Ljava/lang/String;")))
            .isEmpty();
        assertThat(references(call(Opcodes.INVOKEVIRTUAL, "org/knime/Closed", "hashCode", "()I"))).isEmpty();
    }

    @Test
    void findsAnUnknownClass() {
        assertThat(references(call(Opcodes.INVOKESTATIC, "org/knime/Nowhere", "of", "()V")))
            .contains("KNIME x: in node/Node: org/knime/Nowhere is not there");
        assertThat(references(code(m -> m.visitLdcInsn(Type.getObjectType("org/knime/Nowhere"))))).hasSize(1);
        assertThat(references(type(Opcodes.ACC_PUBLIC, "node/Node", "java/lang/Object", w -> w
            .visitField(0, "m_all", "Ljava/util/List;", "Ljava/util/List<Lorg/knime/Nowhere;>;", null)))).hasSize(1);
    }

    @Test
    void findsAWrongDescriptor() {
        assertThat(references(call(Opcodes.INVOKEVIRTUAL, "org/knime/Base", "compute", "(J)Ljava/lang/String;")))
            .containsExactly("KNIME x: in node/Node: org/knime/Base compute(J)Ljava/lang/String; is not there");
        assertThat(references(code(m -> m.visitFieldInsn(Opcodes.GETSTATIC, "org/knime/Base", "LIMIT", "J"))))
            .containsExactly("KNIME x: in node/Node: org/knime/Base LIMIT J is not there");
    }

    @Test
    void findsAWrongStaticFlag() {
        assertThat(references(call(Opcodes.INVOKEVIRTUAL, "org/knime/Base", "of", "(I)Lorg/knime/Base;")))
            .containsExactly("KNIME x: in node/Node: org/knime/Base of(I)Lorg/knime/Base; is static");
        assertThat(references(code(m -> m.visitFieldInsn(Opcodes.GETFIELD, "org/knime/Base", "LIMIT", "I"))))
            .containsExactly("KNIME x: in node/Node: org/knime/Base LIMIT I is static");
    }

    @Test
    void findsAConstructorThatIsOnlyInherited() {
        assertThat(references(call(Opcodes.INVOKESPECIAL, "org/knime/Closed", "<init>", "(I)V"))).hasSize(1);
        assertThat(references(call(Opcodes.INVOKESPECIAL, "org/knime/Closed", "<init>", "()V"))).isEmpty();
    }

    @Test
    void findsAMemberThatASubclassDoesNotInherit() {
        final var node = type(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "node/Node", "org/knime/Base", w -> {
        });
        assertThat(references(node, call(Opcodes.INVOKEVIRTUAL, "node/Node", "compute", "(I)Ljava/lang/String;")))
            .isEmpty();
        final var user = type(Opcodes.ACC_PUBLIC, "node/User", "java/lang/Object", writer -> {
            final var method = writer.visitMethod(Opcodes.ACC_PUBLIC, "run", "()V", null, null);
            method.visitCode();
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "node/Node", "vanish", "()V", false);
            method.visitInsn(Opcodes.RETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        });
        assertThat(references(node, user))
            .containsExactly("KNIME x: in node/User: node/Node inherits no vanish()V");
    }

    @Test
    void findsWhatCannotBeExtendedOrMade() {
        assertThat(references(type(Opcodes.ACC_PUBLIC, "node/Node", "org/knime/Closed", w -> method(w,
            Opcodes.ACC_PROTECTED, "finish", "()V")))).anyMatch(v -> v.contains("Closed cannot be extended"));
        assertThat(references(code(m -> m.visitTypeInsn(Opcodes.NEW, "org/knime/Base"))))
            .containsExactly("KNIME x: in node/Node: org/knime/Base is abstract");
    }

    @Test
    void findsAnOverriddenFinalMethodAndAMissingOne() {
        final var node = type(Opcodes.ACC_PUBLIC, "node/Node", "org/knime/Base",
            w -> method(w, Opcodes.ACC_PUBLIC, "name", "()Ljava/lang/String;"));
        assertThat(references(node)).containsExactlyInAnyOrder(
            "KNIME x: in node/Node: org/knime/Base name()Ljava/lang/String; is final and cannot be overridden",
            "KNIME x: in node/Node: does not implement finish()V",
            "KNIME x: in node/Node: does not implement accept(Ljava/lang/Object;)V");
    }

    @Test
    void takesABridgeForAnImplementation() {
        final var role = type(Opcodes.ACC_PUBLIC, "node/Node", "java/lang/Object", w -> {
            method(w, Opcodes.ACC_PUBLIC, "accept", "(Ljava/lang/String;)V");
            method(w, Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE, "accept",
                "(Ljava/lang/Object;)V");
        }, "org/knime/Role");
        assertThat(references(role)).isEmpty();
    }

    @Test
    void takesKnimesOwnBridgesForGranted() {
        assertThat(references(type(Opcodes.ACC_PUBLIC, "node/Node", "org/knime/Narrow", w -> {
        }))).isEmpty();
        assertThat(references(type(Opcodes.ACC_PUBLIC, "node/Node", "java/lang/Object",
            w -> method(w, Opcodes.ACC_PUBLIC, "accept", "(Ljava/lang/String;)V"), "org/knime/Role"))).hasSize(1);
    }

    @Test
    void findsALambdaOfAnotherMethod() {
        assertThat(references(lambda("accept", "(Ljava/lang/Object;)V"))).isEmpty();
        assertThat(references(lambda("consume", "(Ljava/lang/Object;)V"))).hasSize(1);
    }

    private static byte[] lambda(final String name, final String descriptor) {
        final var bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "metafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
                + "Ljava/lang/invoke/CallSite;",
            false);
        return code(m -> m.visitInvokeDynamicInsn(name, "()Lorg/knime/Role;", bootstrap,
            Type.getMethodType(descriptor),
            new Handle(Opcodes.H_INVOKESTATIC, "node/Node", "run", descriptor, false),
            Type.getMethodType(descriptor)));
    }

    @Test
    void findsWrongAnnotations() {
        assertThat(references(annotated("title"))).isEmpty();
        assertThat(references(annotated("caption"))).containsExactlyInAnyOrder(
            "KNIME x: in node/Node: @org/knime/Mark has no caption",
            "KNIME x: in node/Node: @org/knime/Mark needs title");
    }

    private static byte[] annotated(final String member) {
        return type(Opcodes.ACC_PUBLIC, "node/Node", "java/lang/Object", w -> {
            final var annotation = w.visitAnnotation("Lorg/knime/Mark;", true);
            annotation.visit(member, "text");
            annotation.visitEnd();
        });
    }

    @Test
    void passesAStandInThatIsTheSame() {
        assertThat(declarations(type(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "org/knime/Base", "java/lang/Object",
            w -> {
                method(w, Opcodes.ACC_PROTECTED, "<init>", "()V");
                method(w, Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "of", "(I)Lorg/knime/Base;");
                method(w, Opcodes.ACC_PUBLIC, "toString", "()Ljava/lang/String;");
                method(w, 0, "helper", "()V");
            }, "org/knime/Role"))).isEmpty();
        assertThat(declarations(type(0, "org/knime/Helper", "java/lang/Object", w -> method(w, Opcodes.ACC_PUBLIC,
            "anything", "()V")))).isEmpty();
    }

    @Test
    void findsAStandInThatKnimeDoesNotHave() {
        assertThat(declarations(type(Opcodes.ACC_PUBLIC, "org/knime/Nowhere", "java/lang/Object", w -> {
        }))).containsExactly("KNIME x: org/knime/Nowhere is not there");
    }

    @Test
    void findsAStandInOfAnotherShape() {
        final var standIn = type(Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, "org/knime/Base", "org/knime/Closed", w -> {
            method(w, Opcodes.ACC_PUBLIC, "<init>", "()V");
            method(w, Opcodes.ACC_PUBLIC, "of", "(I)Lorg/knime/Base;");
            method(w, Opcodes.ACC_PUBLIC, "compute", "(J)Ljava/lang/String;");
            method(w, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, "toString", "()Ljava/lang/String;");
            w.visitField(Opcodes.ACC_PROTECTED, "m_more", "I", null, null);
        }, "java/lang/Runnable");
        assertThat(declarations(standIn)).containsExactlyInAnyOrder(
            "KNIME x: org/knime/Base is [abstract, public], not [final, public]",
            "KNIME x: org/knime/Base extends java/lang/Object, not org/knime/Closed",
            "KNIME x: org/knime/Base does not implement java/lang/Runnable",
            "KNIME x: org/knime/Base <init>()V is [protected], not [public]",
            "KNIME x: org/knime/Base of(I)Lorg/knime/Base; is [public, static], not [public]",
            "KNIME x: org/knime/Base compute(J)Ljava/lang/String; is not there",
            "KNIME x: org/knime/Base toString()Ljava/lang/String; is not there",
            "KNIME x: org/knime/Base m_more I is not there");
    }

    @Test
    void findsWhatAClassNamesInATextOrAnywhere() {
        assertThat(References.of(code(m -> {
            m.visitLdcInsn("org.vibann.knime.Node");
            m.visitInsn(Opcodes.POP);
        }))).extracting(Reference::owner).contains("org/vibann/knime/Node");
    }
}
