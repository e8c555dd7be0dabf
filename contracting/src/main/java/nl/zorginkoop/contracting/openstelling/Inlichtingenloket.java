package nl.zorginkoop.contracting.openstelling;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/** Vragen stellen en beantwoorden, en nota's publiceren voor allen tegelijk. */
@ApplicationScoped
public class Inlichtingenloket {
    /** † Zo lang heeft de gemeente voor een antwoord; daarna ligt er een taak (CO-10). */
    public static final int ANTWOORDWERKDAGEN = 5;

    static final String ONDERWERP = "INLICHTINGVRAAG";
    static final String ANTWOORD = "VRAAG_ANTWOORD";

    /** De maandelijkse ronde bij instroom die doorloopt. */
    static final String MAANDNOTA = "NOTA_MAAND";

    @Inject Inlichtingen inlichtingen;
    @Inject Openstellingen openstellingen;
    @Inject Mededelingen mededelingen;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Termijnloket termijnen;
    @Inject Takenloket taken;

    /** Stelt een vraag; wie vraagt, hoort voortaan van elke wijziging. */
    @Deur(
            value = {ZORGAANBIEDER, BIEDER},
            wijzigt = true)
    public UUID stelVraag(Namens namens, UUID openstelling, String over, String tekst) {
        Openstelling o =
                openstellingen
                        .vind(openstelling)
                        .filter(Openstelling::isGepubliceerd)
                        .orElseThrow(() -> nee(Openstellingreden.ONBEKEND));
        String waarover = eisTekst("over", over, 200);
        String vraag = eisTekst("vraag", tekst, 4000);
        openstellingen.volg(o, namens.aanbieder());
        UUID id = UUID.randomUUID();
        Instant uiterlijk =
                termijnen
                        .start(
                                namens,
                                Termijnverzoek.contractueel(
                                                ANTWOORD,
                                                new Onderwerp(ONDERWERP, id),
                                                Termijnduur.werkdagen(ANTWOORDWERKDAGEN))
                                        .voor(o.gemeente())
                                        .daarna(
                                                Vervolgtaak.voor(
                                                        INKOOPADVISEUR,
                                                        "Een vraag over "
                                                                + o.nummer()
                                                                + " wacht te lang op antwoord")))
                        .einde();
        inlichtingen.stel(id, namens, o, waarover, vraag, uiterlijk);
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                "VRAAG_GESTELD",
                                new Onderwerp(ONDERWERP, id),
                                "Nieuwe vraag over " + o.nummer(),
                                "Er is een vraag gesteld; beantwoord haar in een nota.",
                                new Ontvanger.Gemeenterol(Rol.INKOOPADVISEUR))
                        .bij(o.gemeente())
                        .metPad("/openstellingen/vraag.xhtml?vraag=" + id));
        return id;
    }

    /**
     * Zet vraag en antwoord, zonder wie het vroeg, in de nota die in de maak is. Een tweede
     * antwoord komt tot de publicatie in de plaats van het eerste: een vraag staat er eenmaal in.
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void beantwoord(
            Namens namens, UUID vraag, String over, String anoniem, String antwoord) {
        Inlichtingen.Plek plek = eigen(namens, vraag);
        String waarover = eisTekst("over", over, 200);
        String naamloos = eisTekst("anoniem", anoniem, 4000);
        String tekst = eisTekst("antwoord", antwoord, 10_000);
        UUID regel =
                inlichtingen
                        .herschrijf(vraag, waarover, naamloos, tekst)
                        .orElseGet(
                                () ->
                                        inlichtingen.legRegel(
                                                namens,
                                                plek.openstelling(),
                                                waarover,
                                                naamloos,
                                                tekst));
        inlichtingen.beantwoord(vraag, regel, tekst);
        stuit(namens, vraag, "Beantwoord");
    }

    /** Een vraag die te laat kwam hoeft niet in een nota; de vrager leest waarom. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void behandelNiet(Namens namens, UUID vraag, String reden) {
        eigen(namens, vraag);
        inlichtingen.behandelNiet(vraag, eisTekst("reden", reden, 10_000));
        stuit(namens, vraag, "Niet behandeld");
    }

    /** Zet een verduidelijking zonder vraag in de nota die in de maak is. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void licht(Namens namens, UUID openstelling, String over, String tekst) {
        eigenOpenstelling(namens, openstelling);
        inlichtingen.legRegel(
                namens,
                openstelling,
                eisTekst("over", over, 200),
                null,
                eisTekst("antwoord", tekst, 10_000));
    }

    /** Publiceert de nota aan allen op hetzelfde moment, met bewijs per geadresseerde (INV-2.7). */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void publiceerNota(Namens namens, UUID openstelling) {
        Openstelling o = eigenOpenstelling(namens, openstelling);
        UUID verzending =
                mededelingen.stuur(
                        namens,
                        o,
                        "NOTA_GEPUBLICEERD",
                        "Nota van Inlichtingen bij " + o.nummer(),
                        "Er is een Nota van Inlichtingen. Een latere nota gaat voor op een eerdere.");
        if (inlichtingen.publiceer(openstelling, verzending) == 0) {
            throw nee(Openstellingreden.NOTA_LEEG);
        }
    }

    /** Legt vast dat een aanbieder buiten het platform om contact zocht (V28). */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legSchendingVast(
            Namens namens, UUID openstelling, AgbCode wie, String wat, LocalDate dag) {
        inlichtingen.legSchending(
                namens,
                eigenOpenstelling(namens, openstelling),
                wie,
                eisTekst("wat", wat, 4000),
                dag);
    }

    /** Een maand verder: ligt er iets voor een nota, dan is dat een taak. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void maandnota(Namens namens, UUID openstelling) {
        Openstelling o = eigenOpenstelling(namens, openstelling);
        if (o.toestand() == Openstelling.Toestand.BEEINDIGD) {
            return;
        }
        Onderwerp onderwerp = new Onderwerp(Openstellingloket.ONDERWERP, openstelling);
        if (inlichtingen.wacht(openstelling)) {
            taken.maak(
                    namens,
                    Taakverzoek.voor(
                            Rol.INKOOPADVISEUR,
                            onderwerp,
                            "Publiceer de Nota van Inlichtingen van deze maand bij " + o.nummer()));
        }
        termijnen.start(
                namens, Termijnverzoek.contractueel(MAANDNOTA, onderwerp, Termijnduur.maanden(1)));
    }

    private void stuit(Namens namens, UUID vraag, String reden) {
        for (Termijn t : termijnen.over(namens, vraag)) {
            if (t.klaar() == null) {
                termijnen.stuit(namens, t.id(), reden);
            }
        }
    }

    private Inlichtingen.Plek eigen(Namens namens, UUID vraag) {
        return inlichtingen
                .plek(vraag)
                .filter(p -> p.gemeente().equals(namens.gemeente()))
                .orElseThrow(() -> nee(Openstellingreden.VRAAG_ONBEKEND));
    }

    private Openstelling eigenOpenstelling(Namens namens, UUID id) {
        return openstellingen
                .vind(id)
                .filter(o -> o.isGepubliceerd() && o.gemeente().equals(namens.gemeente()))
                .orElseThrow(() -> nee(Openstellingreden.ONBEKEND));
    }

    private static Weigering nee(Openstellingreden reden) {
        return new Weigering(reden, reden.zin());
    }

    private static String eisTekst(String veld, String tekst, int hooguit) {
        String gevuld = Tekst.eis(veld, tekst);
        if (gevuld.length() > hooguit) {
            throw new OngeldigeWaarde(veld, "Hooguit " + hooguit + " tekens.");
        }
        return gevuld;
    }
}
