/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;

/** The installed bundles in a running Equinox: they resolve, and all that they refer to is there. */
class BundlesTest {

    private static Equinox equinox;

    @BeforeAll
    static void start() throws IOException, BundleException {
        equinox = Equinox.startInstallation();
    }

    @AfterAll
    static void stop() throws IOException, BundleException {
        equinox.close();
    }

    @Test
    void everyBundleResolves() {
        assertThat(equinox.bundles()).hasSizeGreaterThan(6)
            .allSatisfy(bundle -> assertThat(bundle.getState()).as(bundle.getSymbolicName())
                .isIn(Bundle.RESOLVED, Bundle.STARTING, Bundle.ACTIVE));
    }

    @Test
    void everyClassThatTheProductRefersToIsFound() throws IOException {
        int references = 0;
        for (final Bundle bundle : equinox.product()) {
            references += References.of(bundle).size();
            assertThat(References.problems(bundle)).isEmpty();
        }
        assertThat(references).isGreaterThan(500);
    }

    /**
     * EJML can read Matlab files with a library that is not here, and Java has its vector API where it was asked for;
     * nothing else may be left to chance.
     */
    @Test
    void onlyMatlabFilesAndTheVectorApiAreOptional() throws IOException {
        for (final Bundle bundle : equinox.product()) {
            assertThat(References.optionalPackages(bundle)).as(bundle.getSymbolicName())
                .allSatisfy(name -> assertThat(name).matches("us\\.hebi\\.matlab\\.mat\\..*|jdk\\.incubator\\.vector"));
        }
    }

    @Test
    void everyKnimePackageInUseIsExportedByARequiredBundle() throws IOException {
        for (final Bundle bundle : equinox.product()) {
            final Set<String> exported = new HashSet<>();
            addRequired(bundle.adapt(BundleWiring.class), exported);
            assertThat(knimePackages(bundle)).as(bundle.getSymbolicName()).isSubsetOf(exported);
        }
    }

    @Test
    void everyKnimePackageInUseIsInTheRealOnes() throws IOException {
        final KnimeApi newest = KnimeApi.of("5.12");
        final KnimeApi oldest = KnimeApi.of("5.8");
        for (final Bundle bundle : equinox.product()) {
            assertThat(knimePackages(bundle)).isSubsetOf(newest.packages());
            final Set<String> withoutBase = new TreeSet<>(knimePackages(bundle));
            // The older list does not have the bundle org.knime.base.
            withoutBase.removeIf(name -> name.startsWith("org.knime.base."));
            assertThat(withoutBase).isSubsetOf(oldest.packages());
        }
    }

    @Test
    void noPackageOfALibraryIsExported() throws IOException {
        final List<String> exported = new ArrayList<>();
        for (final Bundle bundle : equinox.product()) {
            bundle.adapt(BundleWiring.class).getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .forEach(c -> exported.add((String)c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
        }
        assertThat(exported).isNotEmpty().allSatisfy(name -> assertThat(name).startsWith("org.vibann."));
    }

    @Test
    void everyRequirementIsBounded() throws IOException {
        for (final Bundle bundle : equinox.product()) {
            for (final String header : List.of("Require-Bundle", "Import-Package")) {
                assertThat(ManifestEntries.of(bundle.getHeaders().get(header)))
                    .filteredOn(entry -> !entry.matches("(javax|org\\.w3c|org\\.xml)\\..*|.*resolution:=optional.*"))
                    .allSatisfy(entry -> assertThat(entry).matches(".*version=\"\\[[^,]+,[^,]+\\)\".*"));
            }
        }
    }

    private static Set<String> knimePackages(final Bundle bundle) throws IOException {
        final Set<String> packages = new TreeSet<>();
        for (final String name : References.of(bundle)) {
            if (name.startsWith("org.knime.")) {
                packages.add(name.substring(0, name.lastIndexOf('.')));
            }
        }
        return packages;
    }

    private static void addRequired(final BundleWiring wiring, final Set<String> packages) {
        wiring.getRequiredWires(BundleNamespace.BUNDLE_NAMESPACE).forEach(wire -> {
            final BundleWiring provider = wire.getProviderWiring();
            provider.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .forEach(c -> packages.add((String)c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
            final boolean more = provider.getRequiredWires(BundleNamespace.BUNDLE_NAMESPACE).stream()
                .anyMatch(w -> BundleNamespace.VISIBILITY_REEXPORT
                    .equals(w.getRequirement().getDirectives().get(BundleNamespace.REQUIREMENT_VISIBILITY_DIRECTIVE)));
            if (more) {
                addRequired(provider, packages);
            }
        });
    }
}
