package nl.zorginkoop.web.contract;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.overeenkomst.Agendarij;
import nl.zorginkoop.contracting.overeenkomst.Contractagenda;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Wat er bij alle overeenkomsten te doen is of aankomt. */
@Named
@RequestScoped
public class Agendalijst extends Lijst<Agendarij> {
    private static final List<String> SOORTEN =
            List.of(
                    "TEKEN_MEE",
                    "GEWIJZIGD_TERUG",
                    "AANBOD_VERLOOPT",
                    "STOP_GEVRAAGD",
                    "ONDERAANNEMER",
                    "OVERGANG",
                    "PLICHT",
                    "VERLENGEN",
                    "EINDIGT",
                    "OVERDRACHT");

    @Inject Contractagenda agenda;

    @Override
    public String getNaam() {
        return "contractagenda";
    }

    @Override
    public List<Kolom<Agendarij>> kolommen() {
        return List.of(
                van("dag", Soort.DAG, Agendarij::dag).sorteer(),
                van("tedoen", Soort.WOORD, Agendarij::soort)
                        .woordenUit("status")
                        .metOnder(
                                (Agendarij a) ->
                                        a.aantal() > 0 ? String.valueOf(a.aantal()) : a.tekst())
                        .naar(Agendalijst::pad),
                van("contract", Soort.TEKST, Agendarij::nummer)
                        .metOnder(Agendarij::aanbiedernaam)
                        .naar(
                                (Agendarij a) ->
                                        "/contracten/contract.xhtml?contract=" + a.contract()),
                van("status", Soort.STATUS, (Agendarij a) -> a.dringend() ? "DRINGEND" : "KOMT"));
    }

    private static String pad(Agendarij a) {
        return switch (a.soort()) {
            case "PLICHT" -> "/contracten/plichten.xhtml?contract=" + a.contract();
            case "OVERDRACHT" -> "/contracten/overdrachten.xhtml?contract=" + a.contract();
            case "VERLENGEN" -> "/contracten/verleng.xhtml?contract=" + a.contract();
            case "STOP_GEVRAAGD", "ONDERAANNEMER", "OVERGANG" ->
                    "/contracten/besluit.xhtml?contract="
                            + a.contract()
                            + "&id="
                            + a.id().substring(1);
            default -> "/contracten/contract.xhtml?contract=" + a.contract();
        };
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("soort", SOORTEN);
    }

    @Override
    protected Bladzijde<Agendarij> haal(Bladvraag vraag) {
        return agenda.blad(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Agendarij> verwerk) {
        agenda.alles(ik.namens(), vraag, verwerk);
    }
}
