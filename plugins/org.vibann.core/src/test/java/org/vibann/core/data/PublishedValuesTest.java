/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.core.data.ReadText.read;

import java.util.Optional;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vibann.core.data.ValueOptions.Missing;
import org.vibann.core.data.ValueOptions.Scatter;
import org.vibann.core.data.ValueOptions.Sign;

/** Ways in which published files write targets and loads. */
class PublishedValuesTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    private static final AlloyReaderSettings COLUMNS = ReadText.HARDNESS_COLUMNS;

    private static final AlloyReaderSettings FORMULAS = ReadText.HARDNESS_FORMULAS;

    private static AlloyReaderSettings values(final AlloyReaderSettings settings, final Sign sign, final LoadUnit unit,
            final Scatter scatter) {
        return settings.withValues(new ValueOptions(Missing.REJECT, Missing.REJECT, sign, unit, scatter));
    }

    private static String firstReason(final AlloyTable table) {
        return table.rejected().get(0).reason();
    }

    @Test
    void thousandsAreAmbiguous() throws Exception {
        final AlloyTable comma = read(
            "Fe;B;HV\n80,5;19,5;1.150\n80,5;19,5;1150\n80,5;19,5;0.150\n80,5;19,5;1.000.000\n", COLUMNS.withFormat(';', true));
        assertThat(comma.accepted().targets()).containsExactly(1150, 0.15);
        assertThat(firstReason(comma)).contains("'1.150' can be 1,150 or 1150");
        assertThat(comma.rejected().get(1).reason()).contains("can be 1000000");
        assertThat(firstReason(read("Fe;B;HV\n80.5;19.5;1,150\n", COLUMNS.withFormat(';', false))))
            .contains("'1,150' can be 1.150 or 1150");
    }

    @Test
    void targetsOtherThanHardnessMayBeZeroOrNegative() throws Exception {
        final AlloyReaderSettings expansion = COLUMNS.withColumns(Optional.of("TEC"), Optional.empty());
        final String text = "Fe,Ni,TEC\n65,35,-1.5\n60,40,0\n";
        assertThat(read(text, expansion).accepted().targets()).containsExactly(-1.5, 0);
        assertThat(read("Fe,Ni,TEC\n65,35,\u22121.5\n60,40,\u2013.5\n", expansion).accepted().targets())
            .containsExactly(-1.5, -0.5);
        assertThat(read(text, values(expansion, Sign.POSITIVE, LoadUnit.N, Scatter.REJECT)).rejected()).hasSize(2);
        assertThat(read("Fe,Ni,HV\n65,35,0\n", values(COLUMNS, Sign.ANY, LoadUnit.N, Scatter.REJECT)).rejected())
            .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HV,true", "Hv,true", "H_V,true", "HV0.1,true", "HV (GPa),true", "H (GPa),true", "H,true",
        "Hardness,true", "Vickers hardness (HV),true", "HV_mean,true", "TEC,false", "H_mix,false", "Hc,false",
        "Dmax,false", "K,false", "Height,false"})
    void theNameTellsAHardness(final String name, final boolean hardness) {
        assertThat(ValueOptions.USUAL.positive(name)).isEqualTo(hardness);
    }

    @ParameterizedTest
    @CsvSource({"1150\u00B125,1150,25", "168 $\\pm$ 7,168,7", "168 \u00B1 7,168,7", "168 +/- 7,168,7",
        "1150(25),1150,25", "11.50(25),11.5,0.25", "11.50(0.3),11.5,0.3", "$168 \\pm 7$,168,7", "900,900,NaN"})
    void theMeanOfAValueWithScatterIsTakenWhereWanted(final String cell, final double mean, final double scatter)
            throws Exception {
        final String text = "Alloy,HV\nFe80B20," + cell + "\n";
        final AlloyTable table = read(text, values(FORMULAS, Sign.ANY, LoadUnit.N, Scatter.MEAN));
        assertThat(table.rejected()).isEmpty();
        assertThat(table.accepted().target(0)).isEqualTo(mean);
        assertThat(table.scatters()[0]).isEqualTo(scatter, Offset.offset(1e-12));
        if (!Double.isNaN(scatter)) {
            assertThat(firstReason(read(text, FORMULAS))).contains("choose the option that takes the mean");
        }
    }

    @Test
    void aScatterIsNotNegative() throws Exception {
        assertThat(firstReason(read("Alloy,HV\nFe80B20,900\u00B1-5\n",
            values(FORMULAS, Sign.ANY, LoadUnit.N, Scatter.MEAN))))
                .contains("the scatter in '900\u00B1-5' is negative");
    }

    @Test
    void aBoundIsNoValue() throws Exception {
        assertThat(firstReason(read("Alloy,HV\nFe80B20,>1000\n", values(FORMULAS, Sign.ANY, LoadUnit.N, Scatter.MEAN))))
            .contains("'>1000' is a bound");
    }

    @ParameterizedTest
    @CsvSource({"N,0.5,0.5", "MN,500,0.5", "GF,100,0.980665", "KGF,1,9.80665"})
    void loadsAreConverted(final LoadUnit unit, final double load, final double newtons) throws Exception {
        final AlloyReaderSettings settings = values(COLUMNS.withColumns(Optional.of("HV"), Optional.of("Load")),
            Sign.ANY, unit, Scatter.REJECT);
        assertThat(read("Fe,B,Load,HV\n80,20," + load + ",900\n", settings).accepted().alloys().load(0))
            .isCloseTo(newtons, CLOSE);
        assertThat(read("Fe,B,Load,HV\n80,20," + load + ",900\n", settings).unit().contains("converted"))
            .isEqualTo(unit != LoadUnit.N);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Load (gf)|GF", "P [mN]|MN", "Load_N|N", "'Load / kgf'|KGF", "Load in g|GF",
        "Load (gram-force)|GF", "Load (GF)|GF", "Load [Kgf]|KGF", "Load (newton)|N", "Load|", "Loading|", "LoadN|"})
    void theHeaderNamesTheUnitOfTheLoad(final String header, final LoadUnit unit) throws Exception {
        assertThat(LoadUnit.named(header)).isEqualTo(Optional.ofNullable(unit));
        final AlloyTable table = read("Fe,B," + header + ",HV\n80,20,100,900\n",
            COLUMNS.withColumns(Optional.of("HV"), Optional.of(header)));
        assertThat(table.warnings()).hasSize(unit == null || unit == LoadUnit.N ? 0 : 1)
            .allSatisfy(warning -> assertThat(warning).contains("names " + unit.symbol(), "read in N"));
    }

    @ParameterizedTest
    @CsvSource({"Load (\u00B5N),\u00B5N", "P_kN,kN", "Load [MN],MN", "Load (lbf),lbf"})
    void aUnitThatLoadsCannotBeReadInIsNamed(final String header, final String unit) throws Exception {
        assertThat(LoadUnit.named(header)).isEmpty();
        assertThat(read("Fe,B," + header + ",HV\n80,20,100,900\n",
            COLUMNS.withColumns(Optional.of("HV"), Optional.of(header))).warnings())
                .singleElement().asString().contains("names " + unit + ",", "Convert them before");
    }
}
