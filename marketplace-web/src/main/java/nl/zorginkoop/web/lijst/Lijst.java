package nl.zorginkoop.web.lijst;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag.Plek;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * Een lijst van het huis. Een eigen lijst noemt haar kolommen, haar filters en het loket; de rest
 * (zoeken, sorteren, bladeren, tellen, uitvoeren) is voor elke lijst gelijk.
 */
public abstract class Lijst<R> {
    /** Zo veel rijen houdt een pdf; die kent haar structuur pas aan het eind (ADR 0014). */
    public static final int PDFRIJEN = 5_000;

    private static final int LANGSTE = 100;

    @Inject HttpServletRequest aanvraag;
    @Inject protected Ik ik;

    private Bladzijde<R> blad;

    /** De naam in de teksten ({@code lijst.naam.…}) en in de URL van de uitvoer. */
    public abstract String getNaam();

    /** De kolommen, in de volgorde van het scherm. */
    public abstract List<Kolom<R>> kolommen();

    protected abstract Bladzijde<R> haal(Bladvraag vraag);

    /** Elke rij van de gefilterde lijst, voor de uitvoer. */
    public abstract void stroom(Bladvraag vraag, Consumer<R> verwerk);

    /** De vaste keuzes: sleutel naar waarden. */
    protected Map<String, List<String>> filters() {
        return Map.of();
    }

    /** De keuze die geldt zolang er niets gekozen is; met een standaard is er geen "alle". */
    protected String standaard(String filter) {
        return null;
    }

    /**
     * Filters die niet te kiezen zijn maar in de URL staan, zoals het plafond waar men vandaan
     * komt.
     */
    protected List<String> vasteFilters() {
        return List.of();
    }

    /** Filters die men zelf invult, met hun soort veld: {@code date} of {@code text}. */
    protected Map<String, String> invoer() {
        return Map.of();
    }

    public Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }

    public Bladvraag vraag() {
        Map<String, String> gekozen = new HashMap<>();
        List<String> sleutels = new ArrayList<>(filters().keySet());
        sleutels.addAll(invoer().keySet());
        sleutels.addAll(vasteFilters());
        for (String sleutel : sleutels) {
            String waarde = gekozen(sleutel);
            if (waarde != null) {
                gekozen.put(sleutel, waarde);
            }
        }
        return new Bladvraag(
                sorteersleutel(),
                "af".equals(aanvraag.getParameter("richting")),
                plek(),
                aanvraag.getParameter("cursor"),
                Bladvraag.GEWOON,
                kort(aanvraag.getParameter("zoek")),
                gekozen);
    }

    /**
     * Wat er voor een filter gekozen is, of {@code null}. Ook voor een kolom: {@link #vraag} vraagt
     * zelf naar de kolommen, en een kolom die haar vraagt komt nooit terug.
     */
    protected String gekozen(String sleutel) {
        String waarde = aanvraag.getParameter(sleutel);
        return waarde == null || waarde.isBlank() || waarde.length() > LANGSTE ? null : waarde;
    }

    private static String kort(String tekst) {
        return tekst != null && tekst.length() > LANGSTE ? tekst.substring(0, LANGSTE) : tekst;
    }

    private String sorteersleutel() {
        String sleutel = aanvraag.getParameter("sorteer");
        boolean mag =
                kolommen().stream().anyMatch(k -> k.sorteerbaar() && k.sleutel().equals(sleutel));
        return mag ? sleutel : null;
    }

    private Plek plek() {
        String plek = aanvraag.getParameter("plek");
        return Arrays.stream(Plek.values())
                .filter(p -> p.name().equalsIgnoreCase(plek))
                .findFirst()
                .orElse(Plek.EERSTE);
    }

    public Bladzijde<R> getBlad() {
        if (blad == null) {
            blad = haal(vraag());
        }
        return blad;
    }

    public String getZoek() {
        return vraag().zoek();
    }

    public List<Filter> getFilters() {
        Bladvraag vraag = vraag();
        return filters().entrySet().stream()
                .map(f -> filter(f.getKey(), f.getValue(), vraag))
                .toList();
    }

    private Filter filter(String sleutel, List<String> waarden, Bladvraag vraag) {
        String gekozen = vraag.keuze(sleutel) == null ? standaard(sleutel) : vraag.keuze(sleutel);
        return new Filter(
                sleutel,
                opmaak().tekst("filter." + sleutel),
                standaard(sleutel) == null,
                waarden.stream()
                        .map(w -> new Keuze(w, opmaak().tekst("status." + w), w.equals(gekozen)))
                        .toList());
    }

    public List<Invoer> getInvoer() {
        Bladvraag vraag = vraag();
        return invoer().entrySet().stream()
                .map(
                        i ->
                                new Invoer(
                                        i.getKey(),
                                        opmaak().tekst("filter." + i.getKey()),
                                        i.getValue(),
                                        vraag.keuze(i.getKey())))
                .toList();
    }

    /** Wat in het zoekformulier meegaat zonder dat men het kiest. */
    public List<Keuze> getVerborgen() {
        Bladvraag vraag = vraag();
        return vasteFilters().stream()
                .filter(s -> vraag.keuze(s) != null)
                .map(s -> new Keuze(vraag.keuze(s), s, true))
                .toList();
    }

    public boolean isGefilterd() {
        return !vraag().zoek().isEmpty() || !vraag().filter().isEmpty();
    }

    public List<Kop> getKoppen() {
        Bladvraag vraag = vraag();
        return zichtbaar().stream().map(k -> kop(k, vraag)).toList();
    }

    private List<Kolom<R>> zichtbaar() {
        return kolommen().stream().filter(k -> !k.uitvoer()).toList();
    }

    private Kop kop(Kolom<R> kolom, Bladvraag vraag) {
        String tekst = opmaak().tekst("kolom." + kolom.sleutel());
        String klasse = kolom.soort().isRechts() ? "num" : "";
        if (!kolom.sorteerbaar()) {
            return new Kop(tekst, klasse, null, "");
        }
        boolean gekozen = kolom.sleutel().equals(vraag.sorteer());
        String link =
                Adres.van(aanvraag)
                        .zonder("plek", "cursor")
                        .met("sorteer", kolom.sleutel())
                        .met("richting", gekozen && !vraag.aflopend() ? "af" : "op")
                        .toString();
        String richting = gekozen ? (vraag.aflopend() ? "descending" : "ascending") : "";
        return new Kop(tekst, klasse, link, richting);
    }

    public List<List<Cel>> getRijen() {
        List<Kolom<R>> kolommen = zichtbaar();
        return getBlad().rijen().stream()
                .map(rij -> kolommen.stream().map(k -> cel(k, rij)).toList())
                .toList();
    }

    private Cel cel(Kolom<R> kolom, R rij) {
        Object waarde = kolom.waarde().apply(rij);
        Function<R, String> link = kolom.link();
        String doel = link == null ? null : link.apply(rij);
        return Cel.van(
                opmaak().tekst("kolom." + kolom.sleutel()),
                kolom.soort(),
                Celtekst.van(kolom, waarde, opmaak()),
                kolom.onder() == null ? null : kolom.onder().apply(rij),
                doel == null ? null : aanvraag.getContextPath() + doel,
                nl.zorginkoop.web.opmaak.Tint.van(String.valueOf(waarde)));
    }

    /** "25 van 1.204", of "25 van meer dan 10.000". */
    public String getTeller() {
        Bladzijde<R> b = getBlad();
        Opmaak opmaak = opmaak();
        return opmaak.tekst(
                "lijst.teller", opmaak.getal(b.rijen().size()), opmaak.geteld(b.aantal()));
    }

    public String getEerste() {
        return getBlad().voor() ? blader(Plek.EERSTE, null) : null;
    }

    public String getVorige() {
        return getBlad().voor() ? blader(Plek.VORIGE, getBlad().begin()) : null;
    }

    public String getVolgende() {
        return getBlad().na() ? blader(Plek.VOLGENDE, getBlad().eind()) : null;
    }

    public String getLaatste() {
        return getBlad().na() ? blader(Plek.LAATSTE, null) : null;
    }

    private String blader(Plek plek, String cursor) {
        return Adres.van(aanvraag)
                .zonder("plek", "cursor")
                .met("plek", plek.name().toLowerCase(java.util.Locale.ROOT))
                .met("cursor", cursor)
                .toString();
    }

    public String getZonderFilters() {
        Adres adres = Adres.van(aanvraag).zonder("plek", "cursor", "zoek");
        return adres.zonder(filters().keySet().toArray(String[]::new))
                .zonder(invoer().keySet().toArray(String[]::new))
                .toString();
    }

    /** Waar deze filters onder een eigen naam te bewaren zijn; wat men intypte gaat niet mee. */
    public String getBewaarlink() {
        return Adres.van(aanvraag)
                .zonder("plek", "cursor", "zoek")
                .met("lijst", aanvraag.getServletPath())
                .op(aanvraag.getContextPath() + "/regie/zoekvragen.xhtml")
                .toString();
    }

    /** Hoe de lijst heet, boven een rapport. */
    public String getTitel() {
        return opmaak().tekst("lijst.naam." + getNaam());
    }

    /** Past de lijst in een pdf? */
    public boolean isInPdf() {
        return getBlad().aantal() <= PDFRIJEN;
    }

    /** Dezelfde uitvoer voor een ander systeem. */
    public String getUitvoerMachine() {
        return Adres.van(aanvraag)
                .zonder("plek", "cursor")
                .met("profiel", "machine")
                .op(aanvraag.getContextPath() + "/uitvoer/" + getNaam() + ".csv")
                .toString();
    }

    /** De uitvoer van precies wat hier gefilterd en gesorteerd staat. */
    public String uitvoer(String vorm) {
        return Adres.van(aanvraag)
                .zonder("plek", "cursor")
                .op(aanvraag.getContextPath() + "/uitvoer/" + getNaam() + "." + vorm)
                .toString();
    }
}
