package nl.zorginkoop.web.verzoek;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.verzoek.Afwijsreden;
import nl.zorginkoop.contracting.verzoek.Verwijzingstoets;
import nl.zorginkoop.contracting.verzoek.Verzoekblad;
import nl.zorginkoop.contracting.verzoek.Verzoekloket;
import nl.zorginkoop.contracting.verzoek.Verzoekoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén verzoek: wat er gevraagd is, de vier toetsen, en het antwoord. */
@Named
@ViewScoped
public class Verzoekpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Een regel van de toets zoals de pagina haar toont. */
    public record Toetsregel(String naam, String uitkomst, String reden) implements Serializable {}

    @Inject Verzoekloket loket;
    @Inject Verzoekoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private UUID verzoek;
    private Verzoekblad blad;
    private List<Toetsregel> toetsen = List.of();
    private final Formulier antwoord = new Formulier("antwoord");
    private final Formulier afwijzing = new Formulier("afwijzen");

    public void open() {
        verzoek = vraag.nummer("verzoek");
        blad = vraag.eis(overzicht.verzoek(ik.namens(), Verzoeklijst.DOEL, verzoek));
        if (isTeBeantwoorden()) {
            Verwijzingstoets toets = overzicht.toets(ik.namens(), Verzoeklijst.DOEL, verzoek);
            toetsen =
                    List.of(
                            regel("woonplaats", toets.woonplaats()),
                            regel("contract", toets.contract()),
                            regel("leeftijd", toets.leeftijd()),
                            regel("stapeling", toets.stapeling()));
        }
    }

    public String wijsToe() {
        return antwoord.doe(
                () -> {
                    loket.wijsToe(ik.namens(), Verzoeklijst.DOEL, verzoek);
                    return hier();
                });
    }

    public String zetInOnderzoek() {
        return antwoord.doe(
                () -> {
                    loket.zetInOnderzoek(ik.namens(), verzoek);
                    return hier();
                });
    }

    public String wijsAf() {
        return afwijzing.doe(
                () -> {
                    loket.wijsAf(
                            ik.namens(),
                            verzoek,
                            afwijzing.keuze("reden", Afwijsreden.class),
                            afwijzing.tekst("woonplaats"));
                    return hier();
                });
    }

    private String hier() {
        return "/regie/verzoek.xhtml?faces-redirect=true&gedaan=ja&verzoek=" + verzoek;
    }

    private static Toetsregel regel(String naam, Verwijzingstoets.Oordeel oordeel) {
        return new Toetsregel(naam, oordeel.uitkomst().name(), oordeel.reden());
    }

    /** Valt er nog te antwoorden? */
    public boolean isTeBeantwoorden() {
        return isNieuw() || "IN_ONDERZOEK".equals(blad.rij().stand());
    }

    /** In onderzoek zetten kan één keer. */
    public boolean isNieuw() {
        return "ONTVANGEN".equals(blad.rij().stand());
    }

    public boolean isJeugd() {
        return "JEUGDWET".equals(blad.rij().wet());
    }

    public Verzoekblad getBlad() {
        return blad;
    }

    public List<Toetsregel> getToetsen() {
        return toetsen;
    }

    public Afwijsreden[] getRedenen() {
        return Afwijsreden.values();
    }

    public Map<String, String> getAfwijzing() {
        return afwijzing.velden();
    }
}
