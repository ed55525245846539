/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.config.base.ConfigEntries;
import org.vibann.headless.bundle.InstalledBundles;
import org.vibann.headless.testnodes.NumbersNodeFactory;
import org.vibann.headless.testnodes.WorkflowFiles;
import org.vibann.headless.workflow.SettingOverride;
import org.vibann.headless.workflow.Workflow;
import org.vibann.headless.workflow.WorkflowException;
import org.vibann.headless.workflow.WorkflowNode;
import org.vibann.headless.workflow.WorkflowReader;

/** Settings that come from flow variables are those that the node checks and runs with. */
class VariablesTest {

    @TempDir
    private Path folder;

    private WorkflowFiles files;

    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void twoNodes() {
        files = new WorkflowFiles(folder.resolve("w")).node(1, NumbersNodeFactory.class)
            .node(2, NumbersNodeFactory.class, model -> model.addInt("rows", 0));
    }

    private List<NodeResult> run(final Workflow workflow) throws Exception {
        return new WorkflowRunner(InstalledBundles.find(getClass().getClassLoader()), new RunListener() {
            @Override
            public void started(final WorkflowNode node, final NodeProgress progress) {
                // nobody looks
            }

            @Override
            public void finished(final NodeResult result) {
                // looked at by the tests
            }
        }, (node, outputs, monitor) -> {
            synchronized (rows) {
                for (final DataRow row : (BufferedDataTable)outputs.get(0)) {
                    rows.add(row.stream().map(Object::toString).toList().toString());
                }
            }
            return List.of();
        }).run(workflow);
    }

    private List<NodeResult> run() throws Exception {
        return run(workflow());
    }

    private Workflow workflow() throws IOException, WorkflowException {
        return WorkflowReader.read(files.write());
    }

    @Test
    void valuesOfVariablesAreThoseOfTheSettings() throws Exception {
        files.variable("n", ConfigEntries.xint, "2").use(1, "n", "rows").use(1, "n", "step").use(1, "n", "seed")
            .variable("how", ConfigEntries.xstring, "SQUARE").use(1, "how", "growth")
            .variable("half", ConfigEntries.xdouble, "0.5").use(1, "half", "bounds", "0", "max")
            .variable("list", "STRINGARRAY", entry -> entry.addStringArray("value", "Zr", "Nb", "Y"))
            .use(1, "list", "elements");

        assertThat(run()).extracting(NodeResult::state).containsOnly(NodeState.EXECUTED);

        assertThat(rows).containsExactly("[0.0, 2, ?, Zr Nb Y\nFe0.5]", "[2.0, 2, ?, Zr Nb Y\nFe0.5]");
    }

    @Test
    void aBadValueIsRefusedInTheNodesWordsAndNothingRuns() throws Exception {
        files.variable("n", ConfigEntries.xint, "0").use(1, "n", "rows").use(1, "n", "step");

        assertThatThrownBy(this::run).isInstanceOf(WorkflowException.class)
            .hasMessage("Numbers (#1): the setting step, which comes from the flow variable \"n\" = 0: "
                + "With a step of 0 all numbers are the same; set another one.");
        assertThat(rows).isEmpty();
    }

    @Test
    void whatIsRefusedWithTheInputIsToldWithItsVariable() throws Exception {
        files.variable("n", ConfigEntries.xint, "-1").use(1, "n", "rows");

        assertThat(run().get(0)).satisfies(result -> {
            assertThat(result.state()).isEqualTo(NodeState.FAILED);
            assertThat(result.message()).isEqualTo("The number of rows is negative; set 0 or more. "
                + "(with the setting rows, which comes from the flow variable \"n\")");
        });
    }

    @Test
    void aVariableThatIsNotThereIsNamed() throws Exception {
        files.variable("other", ConfigEntries.xint, "1").use(1, "n", "rows");

        assertThatThrownBy(this::run).isInstanceOf(WorkflowException.class)
            .hasMessage("Numbers (#1): the setting rows, which comes from the flow variable \"n\": there is no such "
                + "variable; the workflow has other, and those that nodes make are known in KNIME only.");
        assertThat(rows).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"xstring, 7, rows, 'a text, 7; the setting takes a whole number (int)'",
        "xdouble, 7.0, rows, 'a number with decimals, 7.0; the setting takes a whole number (int)'",
        "xlong, 7, rows, 'a whole number (long), 7; the setting takes a whole number (int)'",
        "xstring, true, warn, 'a text, true; the setting takes true or false'",
        "xstring, Fe, elements, 'a text, Fe; the setting takes a list'",
        "xstring, Fe, bounds, 'a text, Fe; the setting takes a section'"})
    void aVariableOfAnotherTypeIsRefused(final ConfigEntries type, final String value, final String setting,
        final String reason) throws Exception {
        files.variable("v", type, value).use(1, "v", setting);

        assertThatThrownBy(this::run).isInstanceOf(WorkflowException.class).hasMessage("Numbers (#1): the setting "
            + setting + ", which comes from the flow variable \"v\": the variable is " + reason + ".");
        assertThat(rows).isEmpty();
    }

    @Test
    void aSettingThatIsNotThereIsNamed() throws Exception {
        files.variable("v", ConfigEntries.xint, "1").use(1, "v", "bounds", "5", "max");

        assertThatThrownBy(this::run).isInstanceOf(WorkflowException.class)
            .hasMessageContaining("the setting bounds.5.max").hasMessageContaining("there is no such setting");
    }

    @Test
    void flagsCameFromTextsInOldWorkflows() throws Exception {
        files.variable("v", ConfigEntries.xstring, "true");
        files.settings(1).addNodeSettings("variables").addNodeSettings("warn").addString("used_variable", "v");

        assertThat(run().get(0).warnings()).contains("These numbers are made up.");
    }

    @Test
    void whatIsGivenForTheRunGoesBeforeVariables() throws Exception {
        files.variable("n", ConfigEntries.xint, "0").use(1, "n", "step");

        final Workflow given = SettingOverride.apply(workflow(), List.of(SettingOverride.parse("1.step=4")));

        assertThat(run(given)).extracting(NodeResult::state).containsOnly(NodeState.EXECUTED);
        assertThat(rows).hasSize(3).last().asString().startsWith("[8.0");
    }
}
