/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/**
 * What the current thread works for: a stack of objects, of which the top one is the context. Threads started by a
 * thread take over its context.
 */
public final class NodeContext {
    private static final InheritableThreadLocal<Deque<NodeContext>> STACK = new InheritableThreadLocal<>() {
        @Override
        protected Deque<NodeContext> initialValue() {
            return new ArrayDeque<>();
        }

        @Override
        protected Deque<NodeContext> childValue(final Deque<NodeContext> parentValue) {
            final Deque<NodeContext> child = new ArrayDeque<>();
            if (!parentValue.isEmpty()) {
                child.push(parentValue.peek());
            }
            return child;
        }
    };

    private static final NodeContext NONE = new NodeContext(null);

    private final Object m_object;

    private NodeContext(final Object object) {
        m_object = object;
    }

    /** @return the context of the current thread, null when there is none */
    public static NodeContext getContext() {
        final NodeContext top = STACK.get().peek();
        return top == NONE ? null : top;
    }

    /** @return the context of the current thread */
    public static Optional<NodeContext> getContextOptional() {
        return Optional.ofNullable(getContext());
    }

    /** @param contextObject what the current thread works for from now on */
    public static void pushContext(final Object contextObject) {
        STACK.get().push(new NodeContext(Objects.requireNonNull(contextObject)));
    }

    /**
     * Goes back to the context before the last push.
     *
     * @throws IllegalStateException when there was none
     */
    public static void removeLastContext() {
        if (STACK.get().poll() == null) {
            throw new IllegalStateException("No node context registered with the current thread");
        }
    }

    /**
     * @param contextObjClass a class
     * @param <C> the class
     * @return the context's object of that class
     */
    public <C> Optional<C> getContextObjectForClass(final Class<C> contextObjClass) {
        return Optional.ofNullable(m_object).filter(contextObjClass::isInstance).map(contextObjClass::cast);
    }

    @Override
    public String toString() {
        return "NodeContext[" + m_object + "]";
    }
}
