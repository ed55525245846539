/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.Optional;
import java.util.regex.Pattern;

import org.deeplearning4j.config.DL4JClassLoading;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.vibann.core.nn.EngineException;

/** ND4J with its native libraries, loaded once for the whole program, on first use. */
final class Backend {

    /** What ND4J says, in an exception of no type of its own, when the operating system gives it no memory. */
    private static final Pattern NO_MEMORY = Pattern.compile("bad_alloc|[Aa]llocation failed|[Ff]ailed to allocate");

    /** The system property that names the folder into which JavaCPP unpacks native libraries. */
    static final String CACHE = "org.bytedeco.javacpp.cachedir";

    /** What keeps ND4J from working here; empty when it works. */
    private static final Optional<String> PROBLEM = load();

    private Backend() {
    }

    /** @throws EngineException with a sentence for the user where ND4J does not work on this computer */
    static void require() {
        if (PROBLEM.isPresent()) {
            throw new EngineException(PROBLEM.get(), null);
        }
        // OpenMP keeps a number for every thread that computes.
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }

    private static Optional<String> load() {
        System.setProperty(ND4JSystemProperties.LOG_INITIALIZATION, "false");
        // Bundles do not see each other's classes through the thread's class loader.
        ND4JClassLoading.setNd4jClassloader(Nd4j.class.getClassLoader());
        DL4JClassLoading.setDl4jClassloader(ComputationGraph.class.getClassLoader());
        final String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        try (INDArray one = Nd4j.ones(1)) {
            // One thread: the same bits each time, and no slower for networks of this size.
            Nd4j.getEnvironment().setMaxThreads(1);
            Nd4j.getEnvironment().setMaxMasterThreads(1);
            Nd4j.factory().blas().setMaxThreads(1);
            return one.sumNumber().intValue() == 1 ? Optional.empty()
                : Optional.of("The engine DeepLearning4J computes wrongly on this computer (" + platform
                    + "). Choose the engine VIBANN.");
        } catch (final OutOfMemoryError e) {
            return Optional.of(failure(e).getMessage());
        } catch (final Exception | LinkageError e) {
            return Optional.of("The engine DeepLearning4J cannot load its native libraries (ND4J, OpenBLAS) on this "
                + "computer (" + platform + "): " + reason(e) + ". There are libraries for Linux and Windows on x86_64, "
                + "and for macOS on x86_64 and arm64. Choose the engine VIBANN, which needs none.");
        }
    }

    /**
     * A sentence for the user for what went wrong while computing.
     *
     * @param e what ND4J threw
     */
    static EngineException failure(final Throwable e) {
        if (e instanceof OutOfMemoryError || NO_MEMORY.matcher(reason(e)).find()) {
            return new EngineException("The engine DeepLearning4J ran out of memory outside the Java heap: "
                + reason(e) + ". Close other programs, train with fewer rows in a batch, or choose the engine VIBANN.", e);
        }
        return new EngineException("The engine DeepLearning4J failed: " + reason(e) + ". Choose the engine VIBANN.", e);
    }

    private static String reason(final Throwable thrown) {
        Throwable e = thrown;
        while (e.getCause() != null) {
            e = e.getCause();
        }
        final String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip();
        final String line = message.lines().findFirst().orElse(message);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
