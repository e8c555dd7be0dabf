package nl.zorginkoop.web.opgave;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.opgave.Opgavebus;
import nl.zorginkoop.contracting.opgave.Opgaveloket;
import nl.zorginkoop.contracting.opgave.Opgaveregel;
import nl.zorginkoop.contracting.opgave.Opgavestand;
import nl.zorginkoop.contracting.opgave.Vraag;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Start, stop en herstel voor alles wat één cliënt heeft; elk formulier wordt één bericht. */
@Named
@ViewScoped
public class Leverpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    static final Grondslag DOEL = Grondslag.wettelijkeTaak("start en stop van hulp melden");

    /** Een melding die er al is en hersteld kan worden; zonder reden is het een start. */
    public record Gemeld(
            String plek, long nummer, String product, LocalDate begin, LocalDate eind, String reden)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Inject Opgaveloket loket;
    @Inject Opgavebus bus;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Opgavestand stand;
    // Twee keer op de knop is één bericht: de sleutel hoort bij de pagina zoals zij openging.
    private String sleutel;
    private final Formulier start = new Formulier("start");
    private final Formulier stop = new Formulier("stop");
    private final Formulier herstel = new Formulier("herstel");
    private final HashMap<Long, Boolean> gekozen = new HashMap<>();
    private final HashMap<Long, String> dagen = new HashMap<>();

    public void open() {
        UUID toewijzing = vraag.nummer("toewijzing");
        stand = vraag.eis(loket.stand(ik.namens(), DOEL, toewijzing));
        sleutel = UUID.randomUUID().toString();
        stand.regels().stream()
                .filter(r -> r.toewijzing().equals(toewijzing))
                .forEach(r -> gekozen.put(r.nummer(), true));
    }

    public String meldStart() {
        return start.doe(
                () ->
                        verstuur(
                                getTeStarten().stream()
                                        .filter(this::isGekozen)
                                        .map(
                                                r ->
                                                        new Vraag.Melding(
                                                                r.nummer(),
                                                                dag(r),
                                                                null,
                                                                null,
                                                                false))
                                        .toList()));
    }

    public String meldStop() {
        return stop.doe(
                () -> {
                    String reden = stop.verplicht("stopreden");
                    return verstuur(
                            getTeStoppen().stream()
                                    .filter(this::isGekozen)
                                    .map(
                                            r ->
                                                    new Vraag.Melding(
                                                            r.nummer(),
                                                            r.laatste().begin(),
                                                            dag(r),
                                                            reden,
                                                            false))
                                    .toList());
                });
    }

    /** Trekt een melding in en zet er, met een dag erbij, een andere voor in de plaats (IV008). */
    public String meldHerstel() {
        return herstel.doe(
                () -> {
                    Gemeld oud = gekozenMelding();
                    LocalDate dag = herstel.dagOfNiets("herstelddag");
                    List<Vraag.Melding> meldingen = new ArrayList<>();
                    meldingen.add(
                            new Vraag.Melding(
                                    oud.nummer(), oud.begin(), oud.eind(), oud.reden(), true));
                    if (dag != null) {
                        boolean isStart = oud.reden() == null;
                        meldingen.add(
                                new Vraag.Melding(
                                        oud.nummer(),
                                        isStart ? dag : oud.begin(),
                                        isStart ? null : dag,
                                        oud.reden(),
                                        false));
                    }
                    return verstuur(meldingen);
                });
    }

    private Gemeld gekozenMelding() {
        String plek = herstel.verplicht("gemeld");
        return getGemeld().stream()
                .filter(g -> plek.equals(g.plek()))
                .findFirst()
                .orElseThrow(() -> new OngeldigeWaarde("gemeld", "Kies iets uit de lijst."));
    }

    private String verstuur(List<Vraag.Melding> meldingen) {
        return Uitkomstvanopgave.na(
                bus, ik, sleutel, new Vraag.Levering(stand.toewijzing(), meldingen));
    }

    private boolean isGekozen(Opgaveregel r) {
        return Boolean.TRUE.equals(gekozen.get(r.nummer()));
    }

    private LocalDate dag(Opgaveregel r) {
        Formulier f = new Formulier("dag");
        f.velden().put("dag", dagen.get(r.nummer()));
        try {
            return f.dag("dag");
        } catch (OngeldigeWaarde geenDag) {
            throw new OngeldigeWaarde(
                    "dag", "Toewijzing " + r.nummer() + ": " + geenDag.getMessage());
        }
    }

    public Opgavestand getStand() {
        return stand;
    }

    /** Wat nu niet geleverd wordt en nog kan beginnen, of weer kan beginnen. */
    public List<Opgaveregel> getTeStarten() {
        return stand.regels().stream().filter(r -> !"LOOPT".equals(r.stand())).toList();
    }

    public List<Opgaveregel> getTeStoppen() {
        return stand.regels().stream()
                .filter(r -> List.of("LOOPT", "ONDERBROKEN").contains(r.stand()))
                .toList();
    }

    /** Alles wat gemeld is: eerst de starts, dan de stops. */
    public List<Gemeld> getGemeld() {
        List<Gemeld> alle = new ArrayList<>();
        for (Opgaveregel r : stand.regels()) {
            for (Opgaveregel.Levering l : r.leveringen()) {
                alle.add(gemeld("m" + alle.size(), r, l.begin(), null, null));
                if (l.tijdelijkEind() != null) {
                    alle.add(gemeld("m" + alle.size(), r, l.begin(), l.tijdelijkEind(), "20"));
                }
                if (l.eind() != null) {
                    alle.add(gemeld("m" + alle.size(), r, l.begin(), l.eind(), l.reden()));
                }
            }
        }
        return alle;
    }

    private static Gemeld gemeld(
            String plek, Opgaveregel r, LocalDate begin, LocalDate eind, String reden) {
        return new Gemeld(plek, r.nummer(), r.product(), begin, eind, reden);
    }

    public List<String> getStopredenen() {
        return Codes.stopredenen(stand.wet());
    }

    public Map<Long, Boolean> getGekozen() {
        return gekozen;
    }

    public Map<Long, String> getDagen() {
        return dagen;
    }

    public Map<String, String> getStop() {
        return stop.velden();
    }

    public Map<String, String> getHerstel() {
        return herstel.velden();
    }
}
