package nl.zorginkoop.contracting.uitgifte;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.toewijzing.Groepsbesluit;

/** Een uitgifte klaarzetten, laten lopen, stoppen en verder laten gaan. */
@ApplicationScoped
public class Uitgifteloket {
    /** Werk: het volgende stuk van een uitgifte die loopt. */
    public static final String AFGEVEN = "UITGIFTE";

    /** Werk: wat over mensen in een lijst stond en niet is afgegeven, gaat weg. */
    public static final String OPRUIMEN = "UITGIFTE_OPRUIMEN";

    /** Zoveel 301's per transactie: het geld ligt dan hooguit een seconde vast. */
    static final int GROEPEN_PER_STUK = 100;

    /** Zo lang blijft een lijst te verbeteren (†). */
    static final Duration BEWAAR = Duration.ofDays(90);

    private static final int GROOTSTE_LIJST = 10 * 1024 * 1024;
    private static final int LANGSTE_NAAM = 120;

    @Inject Uitgiften uitgiften;
    @Inject Groepsbesluit groepsbesluit;
    @Inject Werkvoorraad werkvoorraad;
    @Inject Klok klok;

    /**
     * Zet een lijst nieuwe toewijzingen klaar. Elke rij wordt nagekeken; er gaat nog niets weg.
     *
     * @param lijst CSV in UTF-8 met een kop; zie {@link Lijstlezer}
     */
    @Deur(
            value = {REGISSEUR},
            persoonsgegevens = true,
            wijzigt = true)
    public UUID legLijst(Namens namens, Grondslag grondslag, String naam, InputStream lijst) {
        byte[] bytes = lees(lijst);
        List<Lijstregel> regels = Lijstlezer.lees(bytes);
        UUID uitgifte = uitgiften.leg(namens, naam(naam), hash(bytes));
        uitgiften.legRegels(namens, uitgifte, regels);
        bewaarTot(namens, uitgifte);
        return uitgifte;
    }

    /** Zet klaar dat alle lopende toewijzingen van een product verlengd of omgezet worden. */
    @Deur(
            value = {REGISSEUR},
            wijzigt = true)
    public UUID kies(Namens namens, Keuzeopgave keuze) {
        naam(keuze.naam());
        UUID uitgifte = uitgiften.leg(namens, keuze);
        int regels = uitgiften.kiesRegels(namens, uitgifte);
        if (regels == 0) {
            throw Uitgiftereden.LEEG.nee();
        }
        if (regels > Lijstlezer.HOOGUIT) {
            throw Uitgiftereden.TE_VEEL.nee();
        }
        return uitgifte;
    }

    /** Laat een klaargezette of gestopte uitgifte lopen. */
    @Deur(
            value = {REGISSEUR},
            wijzigt = true)
    public void begin(Namens namens, UUID uitgifte) {
        Uitgiften.Vast u = uitgiften.vergrendel(uitgifte);
        if (!List.of("KLAARGEZET", "GESTOPT").contains(u.toestand())) {
            throw Uitgiftereden.KAN_NU_NIET.nee();
        }
        uitgiften.zet(uitgifte, "LOOPT");
        werkvoorraad.zet(AFGEVEN, namens.gemeente().code(), uitgifte);
    }

    /** Stopt na het stuk dat nu loopt: wat afgegeven is blijft, de rest wacht. */
    @Deur(
            value = {REGISSEUR},
            wijzigt = true)
    public void stop(Namens namens, UUID uitgifte) {
        if (!uitgiften.vergrendel(uitgifte).loopt()) {
            throw Uitgiftereden.KAN_NU_NIET.nee();
        }
        // Het werk blijft liggen: wie eraan bezig is, houdt het vast en ziet daarna dat het niet
        // loopt.
        uitgiften.zet(uitgifte, "GESTOPT");
    }

    /** Biedt opnieuw aan wat geweigerd is; een rij die zelf niet klopt komt verbeterd terug. */
    @Deur(
            value = {REGISSEUR},
            wijzigt = true)
    public int biedOpnieuwAan(Namens namens, UUID uitgifte) {
        Uitgiften.Vast u = uitgiften.vergrendel(uitgifte);
        if (u.toestand().equals("KLAARGEZET")) {
            throw Uitgiftereden.KAN_NU_NIET.nee();
        }
        if (!u.loopt()) {
            uitgiften.zet(uitgifte, "LOOPT");
        }
        int regels = uitgiften.zetTerug(uitgifte);
        werkvoorraad.zet(AFGEVEN, namens.gemeente().code(), uitgifte);
        return regels;
    }

    /**
     * Doet het volgende stuk. Het werk, de uitkomst en de 301's staan in dezelfde transactie: valt
     * de server, dan is een stuk heel gedaan of helemaal niet.
     *
     * @return wat er met elke regel van dit stuk gebeurde; leeg als er niets meer was
     */
    @Deur(value = SYSTEEM, persoonsgegevens = true, wijzigt = true)
    public List<Afgegeven> verwerk(Namens namens, Grondslag grondslag, UUID uitgifte) {
        if (!werkvoorraad.houdVast(AFGEVEN, uitgifte)) {
            return List.of();
        }
        Uitgiften.Vast u = uitgiften.vergrendel(uitgifte);
        List<Uitgiften.Beurt> beurten =
                u.loopt() ? uitgiften.volgende(u, GROEPEN_PER_STUK) : List.of();
        if (beurten.isEmpty()) {
            if (u.loopt()) {
                uitgiften.zet(uitgifte, "AFGEROND");
            }
            bewaarTot(namens, uitgifte);
            werkvoorraad.klaar(AFGEVEN, uitgifte);
            return List.of();
        }
        uitgiften.neemSloten(u, beurten);
        // Wie haar klaarzette besloot het; het platform voert het uit.
        Namens wie = new Namens(u.door(), Rol.SYSTEEM, namens.gemeente(), null);
        List<Groepsbesluit.Uitkomst> uitkomsten = groepsbesluit.voerAlle(wie, perGroep(beurten));
        groepsbesluit.rondAf(wie);
        uitgiften.legUitkomsten(u, uitkomsten);
        // Een stuk dat lukte wist wat eerder misging: het volgende hoeft daar niet op te wachten.
        werkvoorraad.opnieuw(AFGEVEN, namens.gemeente().code(), uitgifte);
        return afgegeven(beurten, uitkomsten);
    }

    /** De bewaartijd van een lijst is om. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void ruimOp(Namens namens, UUID uitgifte) {
        uitgiften.ruimOp(uitgifte);
        werkvoorraad.klaar(OPRUIMEN, uitgifte);
    }

    private void bewaarTot(Namens namens, UUID uitgifte) {
        werkvoorraad.zet(OPRUIMEN, namens.gemeente().code(), uitgifte, klok.nu().plus(BEWAAR));
    }

    private static List<List<Groepsbesluit.Stap>> perGroep(List<Uitgiften.Beurt> beurten) {
        Map<Integer, List<Groepsbesluit.Stap>> groepen =
                beurten.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Uitgiften.Beurt::groep,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                Uitgiften.Beurt::stap, Collectors.toList())));
        return List.copyOf(groepen.values());
    }

    private static List<Afgegeven> afgegeven(
            List<Uitgiften.Beurt> beurten, List<Groepsbesluit.Uitkomst> uitkomsten) {
        Map<Integer, UUID> wie =
                beurten.stream()
                        .collect(
                                Collectors.toMap(Uitgiften.Beurt::nr, Uitgiften.Beurt::hulpvrager));
        return uitkomsten.stream()
                .map(u -> new Afgegeven(u.nr(), wie.get(u.nr()), u.toewijzing(), u.reden()))
                .toList();
    }

    private static String naam(String naam) {
        String kaal = Tekst.eis("naam", naam);
        if (kaal.length() > LANGSTE_NAAM) {
            throw new OngeldigeWaarde("naam", "Kort de naam in tot 120 tekens.");
        }
        return kaal;
    }

    private static byte[] lees(InputStream lijst) {
        try {
            byte[] bytes = lijst.readNBytes(GROOTSTE_LIJST + 1);
            if (bytes.length > GROOTSTE_LIJST) {
                throw new OngeldigeWaarde(
                        "lijst", "Een lijst is hooguit 10 MB. Deel haar in tweeën.");
            }
            return bytes;
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException fout) {
            throw new IllegalStateException(fout);
        }
    }
}
