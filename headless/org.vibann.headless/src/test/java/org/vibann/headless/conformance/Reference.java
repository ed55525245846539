/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.util.Set;

/** Something that a class needs of others. */
sealed interface Reference {

    /** @return internal name of the type that it needs */
    String owner();

    /** A type that is named somewhere. */
    record OfType(String owner) implements Reference {
    }

    /** The superclass of a class. */
    record OfSuperclass(String owner) implements Reference {
    }

    /** An interface that a class implements. */
    record OfInterface(String owner) implements Reference {
    }

    /** A class that an instance is made of. */
    record OfNew(String owner) implements Reference {
    }

    /** A method that is called or handed on. */
    record OfMethod(String owner, String key, boolean isStatic, boolean isInterface) implements Reference {
    }

    /** A field that is read or written. */
    record OfField(String owner, String key, boolean isStatic, boolean isWrite) implements Reference {
    }

    /** An annotation with the members that are set. */
    record OfAnnotation(String owner, Set<String> members) implements Reference {
    }

    /** An interface that a lambda or method reference implements by one method. */
    record OfLambda(String owner, String key) implements Reference {
    }

    /** A text; its owner is the class that it would name. */
    record OfText(String owner) implements Reference {
    }
}
