/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.headless.conformance.SmallClasses.SYMBOLS;
import static org.vibann.headless.conformance.SmallClasses.method;
import static org.vibann.headless.conformance.SmallClasses.type;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** The check of stand-ins finds what it is for, in small classes against a small symbol file. */
class DeclarationCheckTest {

    private static List<String> declarations(final byte[]... classes) {
        return DeclarationCheck.violations(List.of(classes).stream().map(ClassFile::read).toList(), SYMBOLS);
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
}
