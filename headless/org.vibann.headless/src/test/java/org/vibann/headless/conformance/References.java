/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.util.LinkedHashSet;
import java.util.Set;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Collects what a class file refers to: in its declarations, annotations, generic signatures and code. */
final class References extends ClassVisitor {

    private final Set<Reference> m_found = new LinkedHashSet<>();

    private References() {
        super(Opcodes.ASM9);
    }

    static Set<Reference> of(final byte[] bytes) {
        final var references = new References();
        new ClassReader(bytes).accept(references, ClassReader.SKIP_FRAMES);
        return references.m_found;
    }

    @Override
    public void visit(final int version, final int access, final String name, final String signature,
        final String superName, final String[] interfaces) {
        m_found.add(new Reference.OfSuperclass(superName));
        for (var implemented : interfaces) {
            m_found.add(new Reference.OfInterface(implemented));
        }
        addSignature(signature);
    }

    @Override
    public AnnotationVisitor visitAnnotation(final String descriptor, final boolean visible) {
        return annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(final int typeRef, final TypePath path, final String descriptor,
        final boolean visible) {
        return annotation(descriptor);
    }

    @Override
    public void visitPermittedSubclass(final String permitted) {
        addType(permitted);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(final String name, final String descriptor,
        final String signature) {
        addDescriptor(descriptor);
        addSignature(signature);
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(final String type, final boolean visible) {
                return annotation(type);
            }
        };
    }

    @Override
    public FieldVisitor visitField(final int access, final String name, final String descriptor,
        final String signature, final Object value) {
        addDescriptor(descriptor);
        addSignature(signature);
        addConstant(value);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(final String type, final boolean visible) {
                return annotation(type);
            }

            @Override
            public AnnotationVisitor visitTypeAnnotation(final int typeRef, final TypePath path, final String type,
                final boolean visible) {
                return annotation(type);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(final int access, final String name, final String descriptor,
        final String signature, final String[] exceptions) {
        addDescriptor(descriptor);
        addSignature(signature);
        if (exceptions != null) {
            for (var exception : exceptions) {
                addType(exception);
            }
        }
        return new Code();
    }

    private void addType(final String internalName) {
        if (internalName != null) {
            add(Type.getObjectType(internalName));
        }
    }

    private void addDescriptor(final String descriptor) {
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

    private void addSignature(final String signature) {
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

    private void addConstant(final Object value) {
        if (value instanceof Type type) {
            add(type);
        } else if (value instanceof Handle handle) {
            addHandle(handle);
        } else if (value instanceof String text) {
            m_found.add(new Reference.OfText(text.replace('.', '/')));
        }
    }

    private void addHandle(final Handle handle) {
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

    private void addMethod(final String owner, final String name, final String descriptor, final boolean isStatic,
        final boolean isInterface) {
        if (owner.startsWith("[")) { // clone() of an array
            addType(owner);
        } else {
            m_found.add(new Reference.OfMethod(owner, name + descriptor, isStatic, isInterface));
        }
    }

    private void addField(final String owner, final String name, final String descriptor, final boolean isStatic,
        final boolean isWrite) {
        m_found.add(new Reference.OfField(owner, name + " " + descriptor, isStatic, isWrite));
    }

    private AnnotationVisitor annotation(final String descriptor) {
        addDescriptor(descriptor);
        final var members = new LinkedHashSet<String>();
        return new AnnotationVisitor(Opcodes.ASM9) {

            @Override
            public void visit(final String name, final Object value) {
                members.add(name);
                addConstant(value);
            }

            @Override
            public void visitEnum(final String name, final String type, final String constant) {
                members.add(name);
                addDescriptor(type);
                addField(Type.getType(type).getInternalName(), constant, type, true, false);
            }

            @Override
            public AnnotationVisitor visitAnnotation(final String name, final String nested) {
                members.add(name);
                return annotation(nested);
            }

            @Override
            public AnnotationVisitor visitArray(final String name) {
                members.add(name);
                return new AnnotationVisitor(Opcodes.ASM9) {
                    @Override
                    public void visit(final String element, final Object value) {
                        addConstant(value);
                    }

                    @Override
                    public void visitEnum(final String element, final String type, final String constant) {
                        addDescriptor(type);
                        addField(Type.getType(type).getInternalName(), constant, type, true, false);
                    }

                    @Override
                    public AnnotationVisitor visitAnnotation(final String element, final String nested) {
                        return annotation(nested);
                    }
                };
            }

            @Override
            public void visitEnd() {
                m_found.add(new Reference.OfAnnotation(Type.getType(descriptor).getInternalName(), members));
            }
        };
    }

    /** What the code of a method refers to. */
    private final class Code extends MethodVisitor {

        Code() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitAnnotation(final String descriptor, final boolean visible) {
            return annotation(descriptor);
        }

        @Override
        public AnnotationVisitor visitParameterAnnotation(final int parameter, final String descriptor,
            final boolean visible) {
            return annotation(descriptor);
        }

        @Override
        public void visitTypeInsn(final int opcode, final String type) {
            addType(type);
            if (opcode == Opcodes.NEW) {
                m_found.add(new Reference.OfNew(type));
            }
        }

        @Override
        public void visitFieldInsn(final int opcode, final String owner, final String name,
            final String descriptor) {
            addDescriptor(descriptor);
            addField(owner, name, descriptor, opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC,
                opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC);
        }

        @Override
        public void visitMethodInsn(final int opcode, final String owner, final String name, final String descriptor,
            final boolean isInterface) {
            addDescriptor(descriptor);
            addMethod(owner, name, descriptor, opcode == Opcodes.INVOKESTATIC, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(final String name, final String descriptor, final Handle bootstrap,
            final Object... arguments) {
            addDescriptor(descriptor);
            addHandle(bootstrap);
            for (var argument : arguments) {
                addConstant(argument);
            }
            if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                m_found.add(new Reference.OfLambda(Type.getReturnType(descriptor).getInternalName(),
                    name + ((Type)arguments[0]).getDescriptor()));
            }
        }

        @Override
        public void visitLdcInsn(final Object value) {
            addConstant(value);
        }

        @Override
        public void visitMultiANewArrayInsn(final String descriptor, final int dimensions) {
            addDescriptor(descriptor);
        }

        @Override
        public void visitTryCatchBlock(final Label start, final Label end, final Label handler, final String type) {
            addType(type);
        }
    }
}
