package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.inkoop.Aankondiging;
import nl.zorginkoop.contracting.inkoop.Besluitregel;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel;
import nl.zorginkoop.contracting.inkoop.Gunningscriterium;
import nl.zorginkoop.contracting.inkoop.Inkoopdossierloket;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderloket;
import nl.zorginkoop.contracting.inkoop.Kaderdeelnemer;
import nl.zorginkoop.contracting.inkoop.Kaderopgave;
import nl.zorginkoop.contracting.inkoop.Keuzes;
import nl.zorginkoop.contracting.inkoop.Model;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.inkoop.Profielopgave;
import nl.zorginkoop.contracting.inkoop.Raming;
import nl.zorginkoop.contracting.inkoop.Verwervingsstrategie;
import nl.zorginkoop.contracting.inkoop.Weging;
import nl.zorginkoop.contracting.inkoop.Zorgvorm;

/**
 * De inkoopkaders van de demowereld: per gemeente twee toelatingen, een aanbesteding en een concept
 * waar de inkoopadviseur nog aan werkt.
 */
@ApplicationScoped
class Inkoopbouw {
    @Inject Inkoopkaderloket loket;
    @Inject Inkoopdossierloket dossier;

    /** Een rij van de tabel: het kader, en tot waar zijn voorwaarden in de demo komen. */
    record Demokader(
            String gemeente,
            String nummer,
            Wet wet,
            Procedure procedure,
            LocalDate begin,
            String verloop,
            Kaderopgave opgave) {
        boolean actief() {
            return !verloop.equals("CONCEPT");
        }

        boolean is(String toestand) {
            return verloop.equals(toestand);
        }
    }

    static List<Demokader> van(Namens namens) {
        return Tabel.lees("kaders.tsv").stream()
                .filter(r -> r.tekst("gemeente").equals(namens.gemeente().code()))
                .map(Inkoopbouw::demokader)
                .toList();
    }

    void kaders(Namens namens) {
        for (Demokader k : van(namens)) {
            UUID id = loket.begin(namens, k.opgave());
            loket.verken(
                    namens,
                    id,
                    Model.OPEN_HUIS,
                    "Inwoners hebben de ruimste keuze en nieuwe aanbieders kunnen altijd meedoen.",
                    "Veel overeenkomsten om te beheren.");
            loket.legDeelnemerVast(
                    namens,
                    id,
                    new Kaderdeelnemer(
                            namens.gemeente(),
                            null,
                            "Collegebesluit " + k.nummer(),
                            "Wethouder zorg",
                            LocalDate.of(2025, 11, 11),
                            List.of()));
            if (k.actief()) {
                maakAf(namens, id, k);
            }
        }
    }

    private void maakAf(Namens namens, UUID id, Demokader k) {
        loket.verken(
                namens,
                id,
                Model.HOOFDAANNEMER,
                "Een aanspreekpunt en weinig overeenkomsten.",
                "Inwoners en kleine aanbieders hangen af van een partij.");
        loket.legProfielVast(namens, id, profiel());
        dossier.legStrategieVast(namens, id, strategie());
        dossier.legKavelVast(
                namens,
                id,
                new Verwervingsstrategie.Kavel(1, k.opgave().naam(), null, k.opgave().producten()));
        dossier.legDialoogVast(
                namens,
                id,
                LocalDate.of(2025, 9, 25),
                "Marktconsultatie",
                "Twaalf aanbieders, de clientenraad en twee regisseurs",
                "Aanbieders vragen om een vaste indexering en een korte lijst met eisen. De"
                        + " clientenraad wil een kortere wachttijd.");
        if (k.procedure().isSas()) {
            dossier.legWegingVast(namens, id, new Weging(70));
            dossier.meldAankondiging(
                    namens,
                    id,
                    Aankondiging.Soort.AANKONDIGING,
                    "TenderNed 2025-" + k.gemeente(),
                    LocalDate.of(2025, 11, 3));
        }
        loket.activeer(namens, id);
    }

    private static Demokader demokader(Tabel.Rij r) {
        Procedure procedure = Procedure.valueOf(r.tekst("procedure"));
        Wet wet = Wet.valueOf(r.tekst("wet"));
        Periode looptijd =
                new Periode(LocalDate.parse(r.tekst("begin")), LocalDate.parse(r.tekst("eind")));
        boolean sas = procedure.isSas();
        Kaderopgave opgave =
                new Kaderopgave(
                        r.tekst("nummer"),
                        r.tekst("naam"),
                        wet,
                        Zorgvorm.valueOf(r.tekst("zorgvorm")),
                        sas ? Model.REGISSEUR : Model.OPEN_HUIS,
                        procedure,
                        sas ? Besluitregel.GEMEENTE_MET_CLIENT : Besluitregel.CLIENT_KIEST,
                        Uitvoeringsvariant.INSPANNINGSGERICHT,
                        new Keuzes(
                                Keuzes.Regie.GEMEENTE,
                                Keuzes.Verantwoording.INZET,
                                sas
                                        ? Keuzes.Contractering.SELECTIE
                                        : Keuzes.Contractering.ALLE_TOEGELATENEN,
                                Keuzes.Scope.SMAL),
                        null,
                        false,
                        sas ? Gunningscriterium.BESTE_PRIJS_KWALITEIT : null,
                        looptijd,
                        new Raming(Euro.van(r.tekst("perJaar") + ".00"), 4, 0),
                        List.of(r.tekst("producten").split(" ")));
        return new Demokader(
                r.tekst("gemeente"),
                r.tekst("nummer"),
                wet,
                procedure,
                looptijd.begin(),
                r.tekst("verloop"),
                opgave);
    }

    private static Verwervingsstrategie strategie() {
        return new Verwervingsstrategie(
                "Een aanbod dicht bij huis, met genoeg kleine aanbieders naast de grote.",
                "Vier jaar, zodat aanbieders kunnen investeren in vast personeel.",
                "Nieuwe aanbieders kunnen het hele jaar door meedoen.",
                "Aanbieders concurreren op kwaliteit; rond een gezin werken zij samen.",
                "De prijs ligt vast; integraliteit en kwaliteit geven de doorslag bij de keuze van"
                        + " de inwoner.");
    }

    private static Profielopgave profiel() {
        return new Profielopgave(
                new Criteriaprofiel(
                        Criteriaprofiel.Mate.VOLLEDIG,
                        Criteriaprofiel.Mate.VOLLEDIG,
                        Criteriaprofiel.Mate.VOLLEDIG,
                        Criteriaprofiel.Transformatie.EVOLUTIE,
                        Criteriaprofiel.Samenwerking.ALS_ZINVOL,
                        Criteriaprofiel.Lasten.GELIJK,
                        Criteriaprofiel.Toetreding.OPEN),
                "Als meer dan een aanbieder bij hetzelfde huishouden komt.",
                "Ongeveer 300 uur per jaar voor toelating en beheer.",
                "Ongeveer 40 uur per aanbieder per jaar.",
                true,
                true,
                true,
                null);
    }
}
