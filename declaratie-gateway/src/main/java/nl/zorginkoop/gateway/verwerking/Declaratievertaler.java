package nl.zorginkoop.gateway.verwerking;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.declaratie.Declaratieopdracht;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.gateway.gedeeld.Adressen;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.lezen.Declaratieontvanger;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;

/** Van 323 naar declaratie: elke prestatie wordt een regel, de kop een opdracht. */
final class Declaratievertaler implements Declaratieontvanger {
    private final Consumer<Prestatieregel> regels;
    private Kop kop;
    private Declaratie declaratie;

    Declaratievertaler(Consumer<Prestatieregel> regels) {
        this.regels = regels;
    }

    @Override
    public void kop(Header header, Declaratie gelezen) {
        kop = header.kop();
        declaratie = gelezen;
    }

    @Override
    public void prestatie(long nummer, String bsn, Prestatie p) {
        regels.accept(
                new Prestatieregel(
                        nummer,
                        bsn,
                        p.productReferentie().referentieNummer(),
                        p.productReferentie().vorigReferentieNummer(),
                        p.toewijzingNummer(),
                        p.productCategorie(),
                        p.productCode(),
                        p.productPeriode().begindatum(),
                        p.productPeriode().einddatum(),
                        p.geleverdVolume(),
                        p.eenheid(),
                        p.productTarief() == null ? null : p.productTarief().longValue(),
                        p.ingediendBedrag().bedrag(),
                        p.ingediendBedrag().debetCredit() == DebetCredit.C));
    }

    Declaratieopdracht opdracht(UUID bericht, List<String> kopcodes) {
        Berichtsoort soort = kop.soort();
        return new Declaratieopdracht(
                bericht,
                Adressen.wet(soort),
                new AgbCode(kop.afzender()),
                soort.antwoord().orElseThrow().name(),
                declaratie.declaratieNummer(),
                new Periode(
                        declaratie.declaratiePeriode().begindatum(),
                        declaratie.declaratiePeriode().einddatum()),
                declaratie.declaratieDagtekening(),
                Euro.centen(declaratie.totaalIngediendBedrag().metTeken()),
                kopcodes);
    }
}
