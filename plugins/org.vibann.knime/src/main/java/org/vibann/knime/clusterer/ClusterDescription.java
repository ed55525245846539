/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Family;
import org.vibann.core.cluster.ClusterSummary;
import org.vibann.core.cluster.ElementEnrichment;

/** What makes a cluster different, in words. */
final class ClusterDescription {

    /** An element counts as enriched from this test statistic on: by chance in about one of a thousand. */
    private static final double CLEAR = 3;

    private static final int MOST_ELEMENTS = 8;

    private static final int MOST_FAMILIES = 5;

    private final Clustered m_clustered;

    private final ClusterSummary m_summary;

    private final List<ElementEnrichment> m_enrichments;

    ClusterDescription(final Clustered clustered, final ClusterSummary summary) {
        m_clustered = clustered;
        m_summary = summary;
        m_enrichments =
            clustered.enrichments().stream().filter(entry -> entry.cluster() == summary.cluster()).toList();
    }

    /** Medoid alloys, families, enriched and depleted elements. */
    List<DataCell> texts() {
        return List.of(
            new StringCell(String.join("; ", m_clustered.clustering().medoids(m_summary.cluster()).stream()
                .map(row -> m_clustered.alloys().composition(row).formula()).toList())),
            new StringCell(families()), elements(1, "enriched"), elements(-1, "depleted"));
    }

    /** Mean Jaccard similarity over the bootstrap samples, NaN where it was not measured. */
    double stability() {
        return m_clustered.clustering().stability().map(all -> all.jaccard().get(m_summary.cluster()))
            .orElse(Double.NaN);
    }

    /** The test statistic of an element, NaN where there is none. */
    double enrichment(final Element element) {
        return m_enrichments.stream().filter(entry -> entry.element() == element)
            .mapToDouble(ElementEnrichment::z).findFirst().orElse(Double.NaN);
    }

    /** For example "B-Fe-Nb 61.3 %, Cu-Zr 20.0 %, 4 others 18.7 %". */
    private String families() {
        final StringBuilder text = new StringBuilder();
        int named = 0;
        double rest = 0;
        for (final Map.Entry<Family, Double> entry : m_summary.familyShares().entrySet()) {
            if (named < MOST_FAMILIES) {
                text.append(named == 0 ? "" : ", ").append(share(entry.getKey().label(), entry.getValue()));
                named++;
            } else {
                rest += entry.getValue();
            }
        }
        final int others = m_summary.familyShares().size() - named;
        return others == 0 ? text.toString()
            : text.append(", ").append(share(others + (others == 1 ? " other" : " others"), rest)).toString();
    }

    private static String share(final String name, final double share) {
        return String.format(Locale.ROOT, "%s %.1f %%", name, 100 * share);
    }

    private DataCell elements(final int sign, final String what) {
        final List<String> clear = m_enrichments.stream().filter(entry -> sign * entry.z() >= CLEAR)
            .sorted((one, other) -> Double.compare(sign * other.z(), sign * one.z())).limit(MOST_ELEMENTS)
            .map(entry -> String.format(Locale.ROOT, "%s (z = %.1f)", entry.element().symbol(), entry.z())).toList();
        return clear.isEmpty() ? new MissingCell("no element is clearly " + what + " in the cluster")
            : new StringCell(String.join(", ", clear));
    }
}
