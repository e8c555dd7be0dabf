package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.declaratie.Declaratieloket;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.declaratie.Proefuitkomst;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieproef;
import nl.zorginkoop.contracting.opgave.Bezwaar;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.gateway.gedeeld.Adressen;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.lezen.Declaratielezer;
import nl.zorginkoop.iwmo.lezen.Koplezer;

/**
 * Zegt van een 323 dat nog niet verstuurd is wat de verwerking ervan zou vinden (INV-9.2). Het
 * leest, vertaalt, claimt en beoordeelt met dezelfde code als {@link Declaraties}; alles op een
 * bericht dat er alleen tijdens de proef is.
 */
@ApplicationScoped
public class Declaratiekeuring {
    private static final Grondslag GRONDSLAG =
            Grondslag.wettelijkeTaak("een declaratie vooraf toetsen");

    /** Een proef heeft geen bericht; het loket geeft haar er een. */
    private static final UUID GEEN = new UUID(0, 0);

    @Inject Declaratieloket loket;
    @Inject Postloket post;
    @Inject Klok klok;

    /**
     * @param gemeente bij wie het bericht in de bus zou vallen; het platform als zij niet meedoet
     */
    public Declaratieproef keur(Gemeentecode gemeente, byte[] bytes) {
        // Een proef past in het geheugen: zij is hooguit 25 MB, en gaat niet de bak in.
        List<Prestatieregel> regels = new ArrayList<>();
        Declaratievertaler vertaler = new Declaratievertaler(regels::add);
        try {
            Oordeel oordeel = Declaratielezer.lees(new ByteArrayInputStream(bytes), vertaler);
            if (!oordeel.niveau1Goed()) {
                return Declaratieproef.onleesbaar(
                        oordeel.fouten().stream()
                                .filter(f -> f.niveau() == 1)
                                .map(Opgavekeuring::bezwaar)
                                .toList());
            }
            return opInhoud(gemeente, bytes, oordeel, vertaler, regels);
        } catch (BerichtGeweigerd geenDeclaratie) {
            return Declaratieproef.onleesbaar(
                    List.of(
                            new Bezwaar(
                                    Bezwaar.GEHEEL,
                                    "XSD",
                                    geenDeclaratie.getMessage(),
                                    "Lever een 323 aan, als XML en niet als zip.")));
        } catch (IOException nooit) {
            throw new UncheckedIOException(nooit);
        }
    }

    private Declaratieproef opInhoud(
            Gemeentecode gemeente,
            byte[] bytes,
            Oordeel oordeel,
            Declaratievertaler vertaler,
            List<Prestatieregel> regels)
            throws IOException {
        Namens namens = Namens.postkamer(gemeente);
        Kop kop = Koplezer.lees(new ByteArrayInputStream(bytes));
        Claim claim = post.proefclaim(namens, Adressen.van(kop), sha256(bytes));
        if (claim == Claim.DUBBEL) {
            return Declaratieproef.dubbel();
        }
        List<String> kopcodes =
                Kopkeuring.codes(
                        kop,
                        oordeel,
                        claim,
                        Gemeentecode.PLATFORM.equals(gemeente),
                        klok.vandaag());
        Proefuitkomst uitkomst =
                loket.proef(namens, GRONDSLAG, vertaler.opdracht(GEEN, kopcodes), regels);
        return Declaratieproef.van(uitkomst, bezwaren(oordeel, uitkomst));
    }

    // 0001 zegt de afzender niets: welke regels het waren, komt erbij.
    private static List<Bezwaar> bezwaren(Oordeel oordeel, Proefuitkomst uitkomst) {
        return Stream.concat(
                        Stream.concat(uitkomst.kopcodes().stream(), uitkomst.codes().stream())
                                .map(code -> Opgavekeuring.bezwaar(Bezwaar.GEHEEL, code)),
                        oordeel.fouten().stream().map(Opgavekeuring::bezwaar))
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException nooit) {
            throw new IllegalStateException(nooit);
        }
    }
}
