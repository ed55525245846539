/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.headless.conformance.SmallClasses.SYMBOLS;
import static org.vibann.headless.conformance.SmallClasses.code;
import static org.vibann.headless.conformance.SmallClasses.method;
import static org.vibann.headless.conformance.SmallClasses.type;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The check of references finds what it is for, in small classes against a small symbol file. */
class ReferenceCheckTest {

    private static List<String> references(final byte[]... classes) {
        return ReferenceCheck.violations(List.of(classes), SYMBOLS);
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
    void findsWhatAClassNamesInATextOrAnywhere() {
        assertThat(References.of(code(m -> {
            m.visitLdcInsn("org.vibann.knime.Node");
            m.visitInsn(Opcodes.POP);
        }))).extracting(Reference::owner).contains("org/vibann/knime/Node");
    }
}
