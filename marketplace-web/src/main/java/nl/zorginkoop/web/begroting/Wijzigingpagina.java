package nl.zorginkoop.web.begroting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.begroting.Begrotingsloket;
import nl.zorginkoop.contracting.begroting.Begrotingsoverzicht;
import nl.zorginkoop.contracting.begroting.Besluitopgave;
import nl.zorginkoop.contracting.begroting.Gevolg;
import nl.zorginkoop.contracting.begroting.Regelopgave;
import nl.zorginkoop.contracting.begroting.Regelsoort;
import nl.zorginkoop.contracting.begroting.Wijzigingrij;
import nl.zorginkoop.contracting.begroting.Wijzigingsregelrij;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén begrotingswijziging: regels, wat zij doet, indienen, en het besluit. */
@Named
@ViewScoped
public class Wijzigingpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Begrotingsloket loket;
    @Inject Begrotingsoverzicht overzicht;
    @Inject Budgetoverzicht budget;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier regel = new Formulier("regel");
    private final Formulier weg = new Formulier("verwijder");
    private final Formulier stap = new Formulier("stap");
    private final Formulier besluit = new Formulier("besluit");
    private UUID wijziging;
    private Wijzigingrij blad;
    private List<Gevolg> gevolgen;
    private List<Plafondstand> plafonds = List.of();
    private Wijzigingsregelrij teVerwijderen;

    public void open() {
        wijziging = vraag.nummer("wijziging");
        blad = vraag.eis(overzicht.wijziging(ik.namens(), wijziging));
        gevolgen = overzicht.gevolgen(ik.namens(), wijziging);
        if (isVoorstel()) {
            plafonds = budget.naarRisico(ik.namens(), blad.jaar());
            if (vraag.heeft("regel")) {
                teVerwijderen = regel(vraag.nummer("regel"));
            }
        }
    }

    // Wie de regel al weghaalde, vindt haar hier niet meer.
    private Wijzigingsregelrij regel(UUID id) {
        List<Wijzigingsregelrij> gevonden = new ArrayList<>();
        overzicht.alleRegels(
                ik.namens(),
                Bladvraag.eerste(1).met("wijziging", wijziging.toString()),
                r -> {
                    if (r.id().equals(id)) {
                        gevonden.add(r);
                    }
                });
        return gevonden.isEmpty() ? null : gevonden.get(0);
    }

    public String voegToe() {
        return doe(
                regel,
                n ->
                        loket.voegToe(
                                n,
                                wijziging,
                                new Regelopgave(
                                        regel.keuze("soort", Regelsoort.class),
                                        plafond("van"),
                                        plafond("naar"),
                                        regel.bedrag("bedrag"),
                                        regel.verplicht("reden"))));
    }

    public String haalWeg() {
        return doe(weg, n -> loket.haalWeg(n, wijziging, teVerwijderen.id()));
    }

    public String dienIn() {
        return doe(stap, n -> loket.dienIn(n, wijziging));
    }

    public String trekIn() {
        return doe(stap, n -> loket.trekIn(n, wijziging));
    }

    public String besluit(boolean aangenomen) {
        return doe(
                besluit,
                n ->
                        loket.besluit(
                                n,
                                wijziging,
                                new Besluitopgave(
                                        aangenomen,
                                        besluit.keuze("orgaan", Besluitopgave.Orgaan.class),
                                        besluit.verplicht("nummer"),
                                        besluit.dag("dag"))));
    }

    private String doe(Formulier formulier, Consumer<Namens> werk) {
        return formulier.doe(
                () -> {
                    werk.accept(ik.namens());
                    return "/begroting/wijziging.xhtml?faces-redirect=true&gedaan=ja&wijziging="
                            + wijziging;
                });
    }

    private UUID plafond(String veld) {
        return regel.tekst(veld) == null
                ? null
                : regel.nummer(veld, plafonds.stream().map(Plafondstand::id).toList());
    }

    public Wijzigingrij getBlad() {
        return blad;
    }

    public List<Gevolg> getGevolgen() {
        return gevolgen;
    }

    /** Is er een plafond dat hiermee onder nul vrij komt? */
    public boolean isOnderNul() {
        return gevolgen.stream().anyMatch(Gevolg::onderNul);
    }

    public List<Plafondstand> getPlafonds() {
        return plafonds;
    }

    /** De regel die weg gaat, of {@code null}. */
    public Wijzigingsregelrij getTeVerwijderen() {
        return teVerwijderen;
    }

    public List<Regelsoort> getSoorten() {
        return Arrays.asList(Regelsoort.values());
    }

    public List<Besluitopgave.Orgaan> getOrganen() {
        return Arrays.asList(Besluitopgave.Orgaan.values());
    }

    public Map<String, String> getVelden() {
        return regel.velden();
    }

    public Map<String, String> getBesluitvelden() {
        return besluit.velden();
    }

    public boolean isVoorstel() {
        return "VOORSTEL".equals(blad.stand());
    }

    public boolean isIngediend() {
        return "INGEDIEND".equals(blad.stand());
    }
}
