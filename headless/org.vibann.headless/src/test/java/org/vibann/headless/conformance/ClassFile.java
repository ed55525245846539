/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class file declares.
 *
 * @param flags of the type in the words of the symbol files; those of a nested type as its declaration has them
 * @param enclosing the enclosing type, null where there is none
 * @param members declared members by name and descriptor, without what the compiler made up
 * @param synthetic names and descriptors of what the compiler made up
 */
record ClassFile(String name, Set<String> flags, String superName, List<String> interfaces, String enclosing,
    Map<String, Set<String>> members, Set<String> synthetic) {

    boolean isExported() {
        return isExported(flags);
    }

    static boolean isExported(final Set<String> flags) {
        return flags.contains("public") || flags.contains("protected");
    }

    static ClassFile read(final byte[] bytes) {
        final var reader = new ClassReader(bytes);
        final var members = new LinkedHashMap<String, Set<String>>();
        final var synthetic = new LinkedHashSet<String>();
        final int[] access = {reader.getAccess()};
        final var enclosing = new String[1];
        reader.accept(new ClassVisitor(Opcodes.ASM9) {

            @Override
            public void visitInnerClass(final String name, final String outer, final String simpleName,
                final int innerAccess) {
                if (name.equals(reader.getClassName())) {
                    access[0] = innerAccess;
                    enclosing[0] = outer == null ? name.substring(0, name.lastIndexOf('$')) : outer;
                }
            }

            @Override
            public FieldVisitor visitField(final int memberAccess, final String name, final String descriptor,
                final String signature, final Object value) {
                put(name + " " + descriptor, memberAccess);
                return null;
            }

            @Override
            public MethodVisitor visitMethod(final int memberAccess, final String name, final String descriptor,
                final String signature, final String[] exceptions) {
                if (!name.equals("<clinit>")) {
                    put(name + descriptor, memberAccess);
                }
                return null;
            }

            private void put(final String key, final int memberAccess) {
                if ((memberAccess & Opcodes.ACC_SYNTHETIC) == 0) {
                    members.put(key, memberFlags(memberAccess));
                } else {
                    synthetic.add(key);
                }
            }
        }, ClassReader.SKIP_CODE);
        return new ClassFile(reader.getClassName(), typeFlags(access[0]), reader.getSuperName(),
            List.of(reader.getInterfaces()), enclosing[0], members, synthetic);
    }

    private static Set<String> typeFlags(final int access) {
        final var flags = memberFlags(access);
        add(flags, access, Opcodes.ACC_INTERFACE, "interface");
        add(flags, access, Opcodes.ACC_ENUM, "enum");
        add(flags, access, Opcodes.ACC_ANNOTATION, "annotation");
        return flags;
    }

    private static Set<String> memberFlags(final int access) {
        final var flags = new LinkedHashSet<String>();
        add(flags, access, Opcodes.ACC_PUBLIC, "public");
        add(flags, access, Opcodes.ACC_PROTECTED, "protected");
        add(flags, access, Opcodes.ACC_PRIVATE, "private");
        add(flags, access, Opcodes.ACC_STATIC, "static");
        add(flags, access, Opcodes.ACC_FINAL, "final");
        add(flags, access, Opcodes.ACC_ABSTRACT, "abstract");
        return flags;
    }

    private static void add(final Set<String> flags, final int access, final int bit, final String word) {
        if ((access & bit) != 0) {
            flags.add(word);
        }
    }
}
