package nl.zorginkoop.contracting.termijn;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Werkdagen;

/** Maakt taken en hun escalatie, die zelf een termijn is. */
@Dependent
class Taakmaker {
    /** De termijn waarna een taak die blijft liggen doorschuift; haar onderwerp is de taak. */
    static final String ESCALATIE = "TAAK_ESCALATIE";

    @Inject Taken taken;
    @Inject Termijnen termijnen;
    @Inject Werkvoorraad werkvoorraad;
    @Inject Klok klok;
    @Inject Event<TaakVerplaatst> verplaatst;

    UUID maak(Namens namens, Taakverzoek v) {
        Gemeentecode gemeente = namens.gemeente() == null ? v.gemeente() : namens.gemeente();
        UUID id = UUID.randomUUID();
        taken.voegToe(id, gemeente, v);
        taken.stap(id, "ONTSTAAN", namens.wie(), null);
        if (v.escalatie() != null) {
            startEscalatie(namens, gemeente, id, v);
        }
        if (v.eigenaar() != null && !v.eigenaar().equals(namens.wie())) {
            taken.vind(namens, id)
                    .ifPresent(t -> verplaatst.fire(new TaakVerplaatst(t, namens, false)));
        }
        return id;
    }

    void maakVervolg(Namens namens, Termijn t, Vervolgtaak vervolg, Werkdagen werkdagen) {
        Taakverzoek taak =
                vervolg.rol() == Rol.ZORGAANBIEDER
                        ? Taakverzoek.voor(t.aanbieder(), t.onderwerp(), vervolg.titel())
                        : Taakverzoek.voor(vervolg.rol(), t.onderwerp(), vervolg.titel());
        if (vervolg.eigenaar() != null) {
            taak = taak.eigenaar(vervolg.eigenaar(), null);
        }
        if (vervolg.werkdagen() != null) {
            LocalDate dag = werkdagen.plus(klok.vandaag(), vervolg.werkdagen());
            taak = taak.uiterlijk(Kalender.eindeVan(dag));
        }
        maak(namens, vervolg.metReden() ? taak.afrondenMetReden() : taak);
    }

    /** De taak is klaar: er valt niets meer te escaleren. */
    void stopEscalatie(Namens namens, UUID taak) {
        for (Termijn t : termijnen.over(taak)) {
            if (t.klaar() == null && t.soort().equals(ESCALATIE)) {
                termijnen.vergrendel(t.id());
                termijnen.klaar(t.id(), Termijn.Toestand.GESTUIT, "De taak is klaar");
                werkvoorraad.klaar(Termijnloket.AFGAAN, t.id());
                termijnen.stap(t.id(), "GESTUIT", namens.wie(), "De taak is klaar");
            }
        }
    }

    private void startEscalatie(Namens namens, Gemeentecode gemeente, UUID taak, Taakverzoek v) {
        Instant op = v.escalatie().op();
        Termijnverzoek termijn =
                Termijnverzoek.tot(ESCALATIE, new Onderwerp("TAAK", taak), op).met(v.aanbieder());
        UUID id = UUID.randomUUID();
        termijnen.voegToe(new Termijnen.Nieuw(id, gemeente, termijn, klok.vandaag(), null, op));
        termijnen.stap(id, "BEGONNEN", namens.wie(), null);
        werkvoorraad.zet(Termijnloket.AFGAAN, gemeente.code(), id, op);
    }
}
