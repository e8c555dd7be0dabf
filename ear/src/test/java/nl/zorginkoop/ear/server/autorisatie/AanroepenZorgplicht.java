package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De deuren van {@code zorgplicht}. */
@Dependent
class AanroepenZorgplicht implements Kameraanroepen {
    @Override
    public void richtIn(Proefwereld w) {
        wacht(w, AanroepenCatalogus.metJa(w));
    }

    @Override
    public void leg(Aanroepen a) {
        a.bij("Zorgplichtloket.vraagAddendum", (w, e) -> List.of(wacht(w), "Geen ander past"));
        a.bij("Zorgplichtloket.escaleer", (w, e) -> List.of(wacht(w), "Geen ander past"));
        a.bij(
                "Zorgplichtloket.kiesAnder",
                (w, e) -> List.of(wacht(w), DEZE, Voorkeur.Kiezer.CLIENT, "Ook goed"));
        a.bij("Zorgplichtloket.probeer", (w, e) -> List.of(wacht(w)));
        a.bij(
                "Zorgplichtloket.verhoog",
                (w, e) -> {
                    UUID wacht = wacht(w);
                    stap(w, wacht, "ADDENDUM");
                    return List.of(wacht, Euro.van("1000000.00"), "Addendum 3");
                });
        a.bij(
                "Zorgplichtloket.besluit",
                (w, e) -> {
                    UUID wacht = wacht(w);
                    stap(w, wacht, "ESCALATIE");
                    return List.of(wacht, "Er past geen ander");
                });
        a.bij("Zorgplichtoverzicht.wachtende", (w, e) -> List.of(wacht(w)));
        a.bij("Zorgplichtoverzicht.alternatieven", (w, e) -> List.of(wacht(w)));
        a.bij(
                "Zorgplichtoverzicht.stappen",
                (w, e) -> {
                    UUID wacht = wacht(w);
                    stap(w, wacht, "ESCALATIE");
                    return List.of(wacht);
                });
        a.bij(
                "Zorgplichtoverzicht.vanKeuze",
                (w, e) -> {
                    UUID keuze = AanroepenCatalogus.metJa(w);
                    wacht(w, keuze);
                    return List.of(keuze);
                });
    }

    private static UUID wacht(Proefwereld w) {
        return wacht(w, AanroepenCatalogus.metJa(w));
    }

    private static UUID wacht(Proefwereld w, UUID keuze) {
        UUID id = w.nieuw();
        w.zet(
                "insert into ruimtewacht (id, gemeente, keuze, plafond, jaar, bedrag, volume, eenheid, frequentie, rol,"
                        + " volgende, door) values (?, '9751', ?, vind_plafond('9751', 'WMO', 2060, '02', '97510001'), 2060,"
                        + " 10000, 1, '04', '6', 'REGISSEUR', nu() + interval '5 days', ?)",
                id,
                keuze,
                MERK);
        return id;
    }

    private static void stap(Proefwereld w, UUID wacht, String soort) {
        w.zet(
                "insert into ruimtestap (gemeente, wacht, soort, reden, volgende, door) values ('9751', ?, ?, ?,"
                        + " nu() + interval '5 days', 'merk')",
                wacht,
                soort,
                MERK);
    }
}
