package nl.zorginkoop.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorginkoop.contracting.catalogus.Keuzeloket;
import nl.zorginkoop.contracting.catalogus.Keuzeoverzicht;
import nl.zorginkoop.contracting.catalogus.Keuzevoorstel;
import nl.zorginkoop.contracting.plan.Hulpbezwaarloket;
import nl.zorginkoop.contracting.plan.Onderzoekloket;
import nl.zorginkoop.contracting.plan.Planloket;
import nl.zorginkoop.contracting.plan.Zaakdossier;
import nl.zorginkoop.contracting.plan.Zaakdossier.Afweegstap;
import nl.zorginkoop.contracting.plan.Zaakdossier.Antwoord;
import nl.zorginkoop.contracting.plan.Zaakdossier.Bezwaaruitkomst;
import nl.zorginkoop.contracting.plan.Zaakdossier.Triage;
import nl.zorginkoop.contracting.plan.Zaakdossier.Weeguitkomst;
import nl.zorginkoop.contracting.plan.Zaakoverzicht;
import nl.zorginkoop.contracting.plan.Zrmopgave;
import nl.zorginkoop.contracting.regie.Melding.Domein;
import nl.zorginkoop.contracting.regie.Meldingoverzicht;
import nl.zorginkoop.contracting.regie.Zaak;
import nl.zorginkoop.contracting.regie.Zaakloket;
import nl.zorginkoop.contracting.regiewerk.Waarneemloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén zaak: wat er nu te doen is staat open, wat gedaan is opgevouwen, wat later komt bij naam. */
@Named
@ViewScoped
public class Zaakpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Meldingoverzicht meldingen;
    @Inject Zaakoverzicht overzicht;
    @Inject Onderzoekloket onderzoek;
    @Inject Planloket planloket;
    @Inject Hulpbezwaarloket bezwaarloket;
    @Inject Besluitstappen besluit;
    @Inject Keuzeloket keuzeloket;
    @Inject Keuzeoverzicht keuzeoverzicht;
    @Inject Zaakloket zaakloket;
    @Inject Waarneemloket waarneemloket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier aanbod = new Formulier("aanbod");
    private final Formulier weging = new Formulier("weging");
    private final Formulier verslag = new Formulier("verslag");
    private final Formulier aanvraag = new Formulier("aanvraag");
    private final Formulier ontwerp = new Formulier("ontwerp");
    private final Formulier bekend = new Formulier("bekend");
    private final Formulier evaluatie = new Formulier("evaluatie");
    private final Formulier bezwaar = new Formulier("bezwaar");
    private final Formulier beslissing = new Formulier("beslissing");
    private final Formulier spoed = new Formulier("spoed");
    private final Formulier triage = new Formulier("anders");
    private final Formulier meting = new Formulier("meting");
    private final Formulier nieuwplan = new Formulier("nieuwplan");
    private final Formulier kies = new Formulier("kies");
    private final Formulier nemen = new Formulier("nemen");
    private final Formulier overdracht = new Formulier("overdracht");
    private Zaak zaak;
    private Zaakdossier dossier;
    private Zaakstappen stappen;
    private List<Keuzevoorstel> voorstellen = List.of();
    private List<Waarneemloket.Collega> collegas = List.of();

    public void open() {
        UUID id = vraag.nummer("zaak");
        zaak = vraag.eis(meldingen.zaak(ik.namens(), Zaaklijst.DOEL, id));
        dossier = vraag.eis(overzicht.dossier(ik.namens(), Zaaklijst.DOEL, id));
        stappen = new Zaakstappen(dossier, ik.is("REGISSEUR"), vraag.tekst("stap").orElse(null));
        if (stappen.isOpen("TOEWIJZEN")) {
            voorstellen = keuzeoverzicht.voorstellen(ik.namens(), Zaaklijst.DOEL, id);
        }
        if (stappen.isOpen("OVERDRAGEN")) {
            collegas = waarneemloket.regisseurs(ik.namens());
        }
    }

    /** Opent de keuze voor wat het besluit toekent, met haar lijst erbij. */
    public String begin(UUID regel, UUID interventie) {
        return kies.doe(
                () ->
                        "/regie/keuze.xhtml?faces-redirect=true&keuze="
                                + keuzeloket.begin(ik.namens(), regel, interventie));
    }

    public String neem() {
        return stap(nemen, () -> zaakloket.neem(ik.namens(), zaak.id()));
    }

    public String draagOver() {
        return overdracht.doe(
                () -> {
                    zaakloket.draagOver(
                            ik.namens(),
                            zaak.id(),
                            overdracht.verplicht("nieuweregisseur"),
                            overdracht.verplicht("overdrachtreden"));
                    return "/regie/vandaag.xhtml?faces-redirect=true&gedaan=ja";
                });
    }

    public String biedAan() {
        return stap(
                aanbod,
                () ->
                        onderzoek.biedOndersteuning(
                                ik.namens(),
                                zaak.id(),
                                aanbod.keuze("antwoord", Antwoord.class),
                                aanbod.tekst("toelichting")));
    }

    public String weeg() {
        return stap(
                weging,
                () ->
                        onderzoek.weegAf(
                                ik.namens(),
                                zaak.id(),
                                weging.keuze("stap", Afweegstap.class),
                                weging.keuze("uitkomst", Weeguitkomst.class),
                                weging.verplicht("waarom")));
    }

    public String verslag() {
        return stap(verslag, () -> besluit.verslag(zaak.id(), verslag));
    }

    public String aanvraag() {
        return stap(aanvraag, () -> besluit.aanvraag(zaak.id(), aanvraag));
    }

    public String ontwerp() {
        return stap(ontwerp, () -> besluit.ontwerp(zaak.id(), ontwerp));
    }

    public String maakBekend() {
        return stap(bekend, () -> besluit.bekend(dossier.besluiten().get(0).id(), bekend));
    }

    public String evalueer() {
        return stap(evaluatie, () -> besluit.evaluatie(zaak.id(), evaluatie));
    }

    public String neemBezwaarAan() {
        return stap(
                bezwaar,
                () ->
                        bezwaarloket.neemAan(
                                ik.namens(),
                                dossier.besluiten().get(0).id(),
                                bezwaar.dag("bezwaardag"),
                                bezwaar.verplicht("gronden")));
    }

    public String beslis() {
        return stap(
                beslissing,
                () ->
                        bezwaarloket.beslis(
                                ik.namens(),
                                getOpenBezwaar(),
                                beslissing.keuze("bezwaaruitkomst", Bezwaaruitkomst.class),
                                beslissing.verplicht("bezwaarreden")));
    }

    public String regelSpoed() {
        return stap(
                spoed,
                () ->
                        onderzoek.regelSpoed(
                                ik.namens(),
                                zaak.id(),
                                spoed.verplicht("hulp"),
                                spoed.dagOfNiets("spoedtot"),
                                spoed.verplicht("spoedreden")));
    }

    public String stuurAnders() {
        return stap(
                triage,
                () ->
                        onderzoek.stuurAnders(
                                ik.namens(),
                                zaak.id(),
                                triage.keuze("triage", Triage.class),
                                triage.verplicht("triagereden")));
    }

    /** Een leeg vak is niet uitgevraagd; de velden heten naar het leefgebied. */
    public String meet() {
        return stap(
                meting,
                () -> {
                    Map<Domein, Integer> score = new TreeMap<>();
                    for (Domein d : Domein.values()) {
                        Integer punt = meting.getalOfNiets(d.name());
                        if (punt != null) {
                            score.put(d, punt);
                        }
                    }
                    onderzoek.meet(
                            ik.namens(),
                            zaak.id(),
                            new Zrmopgave(
                                    meting.keuze("meetmoment", Zrmopgave.Soort.class), score));
                });
    }

    public String maakPlan() {
        return nieuwplan.doe(
                () ->
                        "/regie/plan.xhtml?faces-redirect=true&gedaan=ja&plan="
                                + planloket.maak(
                                        ik.namens(),
                                        zaak.id(),
                                        nieuwplan.verplicht("plandoel"),
                                        nieuwplan.dag("evaluatiedag")));
    }

    private String stap(Formulier formulier, Runnable werk) {
        return formulier.doe(
                () -> {
                    werk.run();
                    return "/regie/zaak.xhtml?faces-redirect=true&gedaan=ja&zaak=" + zaak.id();
                });
    }

    /** De stappen die nu te overwegen zijn: wat overwogen is mag opnieuw, en een erbij. */
    public List<Afweegstap> getAfweegstappen() {
        int tot = Math.min(dossier.stappen() + 1, Afweegstap.values().length);
        return List.of(Afweegstap.values()).subList(0, tot);
    }

    /** Het oudste bezwaar waarover nog beslist moet worden, of {@code null}. */
    public UUID getOpenBezwaar() {
        return dossier.bezwaren().stream()
                .filter(b -> b.uitkomst() == null)
                .map(Zaakdossier.Bezwaar::id)
                .reduce(null, (nieuwer, ouder) -> ouder);
    }

    /** Waar de zaak staat, en wat er hier open ligt. */
    public Zaakstappen getStappen() {
        return stappen;
    }

    public List<Keuzevoorstel> getVoorstellen() {
        return voorstellen;
    }

    public List<Waarneemloket.Collega> getCollegas() {
        return collegas;
    }

    public Zaak getZaak() {
        return zaak;
    }

    public Zaakdossier getDossier() {
        return dossier;
    }

    public Keuzes getKeuzes() {
        return new Keuzes();
    }

    /** De invoer per formulier, op naam. */
    public Map<String, String> veldenVan(String formulier) {
        return switch (formulier) {
            case "aanbod" -> aanbod.velden();
            case "weging" -> weging.velden();
            case "verslag" -> verslag.velden();
            case "aanvraag" -> aanvraag.velden();
            case "ontwerp" -> ontwerp.velden();
            case "bekend" -> bekend.velden();
            case "evaluatie" -> evaluatie.velden();
            case "bezwaar" -> bezwaar.velden();
            case "beslissing" -> beslissing.velden();
            case "spoed" -> spoed.velden();
            case "triage" -> triage.velden();
            case "meting" -> meting.velden();
            case "overdracht" -> overdracht.velden();
            default -> nieuwplan.velden();
        };
    }
}
