package nl.zorginkoop.gateway.verwerking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;

/** Wat er met de kop mis kan zijn, op elk niveau. */
@ApplicationScoped
public class Kopkeuring {
    @Inject Postloket loket;
    @Inject Afzenders afzenders;
    @Inject Klok klok;

    /**
     * Claimt het nummer van de afzender. Een onbekende afzender krijgt geen antwoord: er is niemand
     * om het naartoe te sturen.
     */
    Claim claim(Binnengekomen bericht) throws IOException {
        String aanbieder = bericht.adres().afzender();
        if (!afzenders.kentAanbieder(aanbieder)) {
            throw new NaarUitval(
                    Uitvaloorzaak.AFZENDER_ONBEKEND,
                    "De afzender " + aanbieder + " is hier niet bekend als zorgaanbieder.");
        }
        String gemeente = bericht.adres().ontvanger();
        if (isPlatform(bericht) && afzenders.kentGemeente(gemeente)) {
            throw new NaarUitval(
                    Uitvaloorzaak.ONLEESBAAR,
                    "De kop staat te ver in het bestand om te zien dat het voor gemeente "
                            + gemeente
                            + " is. Laat wat voor de kop staat weg.");
        }
        return loket.claim(bericht.namens(), bericht.stand().id(), bericht.adres());
    }

    /** Een gelezen bericht en wat het in zijn geheel afkeurt. */
    record Gekeurd(Gelezen gelezen, List<String> kopcodes) {}

    /** Claimt, leest en keurt een klein bericht; leeg als het er al was. */
    Optional<Gekeurd> keur(Binnengekomen bericht) throws IOException {
        Claim claim = claim(bericht);
        if (claim == Claim.DUBBEL) {
            return Optional.empty();
        }
        Gelezen gelezen = Berichtlezer.lees(bericht.inhoud());
        if (!gelezen.oordeel().niveau1Goed()) {
            throw Bevindingen.schema(gelezen.oordeel());
        }
        return Optional.of(new Gekeurd(gelezen, codes(bericht, gelezen.oordeel(), claim)));
    }

    /** De codes die het hele bericht afkeuren; leeg is geen bezwaar. */
    List<String> codes(Binnengekomen bericht, Oordeel oordeel, Claim claim) throws IOException {
        if (!oordeel.niveau2Goed()) {
            // 0001 zegt de afzender niets: welke regels het waren, blijft bij het bericht staan.
            loket.noteer(bericht.namens(), bericht.stand().id(), Bevindingen.json(oordeel));
        }
        return codes(bericht.kop(), oordeel, claim, isPlatform(bericht), klok.vandaag());
    }

    /** Wat een retour aan codes draagt, voor de uitleg. */
    void noteerCodes(Binnengekomen bericht, List<String> codes) {
        if (!codes.isEmpty()) {
            loket.noteer(
                    bericht.namens(),
                    bericht.stand().id(),
                    Json.createObjectBuilder()
                            .add("kop", Json.createArrayBuilder(codes))
                            .build()
                            .toString());
        }
    }

    static List<String> codes(
            Kop kop, Oordeel oordeel, Claim claim, boolean gemeenteOnbekend, LocalDate vandaag) {
        if (!oordeel.niveau2Goed()) {
            return List.of(Retourcode.R0001.code());
        }
        List<String> codes = new ArrayList<>();
        if (claim == Claim.NUMMER_BEZET) {
            codes.add(Retourcode.R9056.code());
        }
        if (kop.dagtekening().isAfter(vandaag)) {
            codes.add(Retourcode.R8848.code());
        }
        if (gemeenteOnbekend) {
            codes.add(Retourcode.S300.code());
        }
        return codes;
    }

    // Post voor een gemeente die hier niet meedoet, blijft bij het platform.
    private static boolean isPlatform(Binnengekomen bericht) {
        return Gemeentecode.PLATFORM.equals(bericht.namens().gemeente());
    }
}
