package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.opgave.Bezwaar;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.contracting.verzoek.Verzoekloket;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;
import nl.zorginkoop.iwmo.uitleg.Uitleg;

/**
 * Zegt van een bericht dat nog niet verstuurd is wat de verwerking ervan zou vinden. Het leest,
 * vertaalt en beoordeelt met dezelfde code; alleen het nummer wordt niet geclaimd.
 */
@ApplicationScoped
public class Opgavekeuring {
    private static final Grondslag GRONDSLAG =
            Grondslag.wettelijkeTaak("een opgave van een aanbieder vooraf toetsen");

    /** Een proef heeft geen bericht; de loketten geven haar er een. */
    private static final UUID GEEN = new UUID(0, 0);

    @Inject Toewijzingloket toewijzingen;
    @Inject Verzoekloket verzoeken;
    @Inject Klok klok;

    public List<Bezwaar> keur(byte[] bytes) {
        try {
            Gelezen gelezen = Berichtlezer.lees(new ByteArrayInputStream(bytes));
            return gelezen.oordeel().niveau2Goed()
                    ? opInhoud(gelezen)
                    : gelezen.oordeel().fouten().stream().map(Opgavekeuring::bezwaar).toList();
        } catch (IOException nooit) {
            throw new UncheckedIOException(nooit);
        }
    }

    private List<Bezwaar> opInhoud(Gelezen gelezen) {
        Bericht bericht = gelezen.bericht();
        List<String> kopcodes =
                Kopkeuring.codes(
                        bericht.kop(), gelezen.oordeel(), Claim.EERSTE, false, klok.vandaag());
        Berichtuitkomst uitkomst =
                proef(
                        Namens.postkamer(new Gemeentecode(bericht.kop().ontvanger())),
                        bericht,
                        kopcodes);
        List<Bezwaar> bezwaren = new ArrayList<>();
        uitkomst.kopcodes().forEach(c -> bezwaren.add(bezwaar(Bezwaar.GEHEEL, c)));
        for (int i = 0; i < uitkomst.codes().size(); i++) {
            for (String code : uitkomst.codes().get(i)) {
                bezwaren.add(bezwaar(i, code));
            }
        }
        return bezwaren;
    }

    private Berichtuitkomst proef(Namens namens, Bericht bericht, List<String> kopcodes) {
        if (bericht instanceof Wijzigingsverzoek wijziging) {
            return verzoeken.proefWijziging(
                    namens, GRONDSLAG, Wijzigingvertaler.opdracht(GEEN, wijziging, kopcodes));
        }
        if (bericht instanceof Toewijzingsverzoek verzoek) {
            return verzoeken.proef(
                    namens, GRONDSLAG, Verzoekvertaler.opdracht(GEEN, verzoek, kopcodes));
        }
        return toewijzingen.proefLeveringen(
                namens, GRONDSLAG, Leveringvertaler.opdracht(GEEN, bericht, kopcodes));
    }

    static Bezwaar bezwaar(Fout fout) {
        Uitleg uitleg = Uitleg.van(fout, Uitleg.NEDERLANDS);
        return new Bezwaar(Bezwaar.GEHEEL, fout.code(), uitleg.wat(), uitleg.herstel());
    }

    static Bezwaar bezwaar(int plaats, String code) {
        Uitleg uitleg = Uitleg.van(Retourcode.vanCode(code).orElseThrow(), Uitleg.NEDERLANDS);
        return new Bezwaar(plaats, code, uitleg.wat(), uitleg.herstel());
    }
}
