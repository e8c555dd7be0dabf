package nl.zorginkoop.iwmo.regels;

import static nl.zorginkoop.iwmo.bericht.Regel.*;
import static nl.zorginkoop.iwmo.regels.Basisberichten.dag;
import static nl.zorginkoop.iwmo.regels.Wijziging.erbij;
import static nl.zorginkoop.iwmo.regels.Wijziging.lees;
import static nl.zorginkoop.iwmo.regels.Wijziging.zet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.*;

/** De gevallen van toewijzing en regie, en wat elk product deelt. */
final class Gevallen {

    private static final String GEBOREN = "client.geboortedatum";
    private static final String CONTACT = "client.contactgegevens[0]";
    private static final String TOEWIJZING = "client.toegewezenProducten[0]";
    private static final Omvang PER_UUR = new Omvang(10, "04", "4");
    private static final Omvang PER_WEEK = new Omvang(10, "04", "2");

    private final List<Geval> gevallen = new ArrayList<>();

    static List<Geval> alle() {
        Gevallen g = new Gevallen();
        for (int nummer : new int[] {301, 305, 307, 315}) {
            g.geboortedatum(nummer, GEBOREN);
        }
        g.geboortedatum(301, "client.relaties[0].geboortedatum");
        for (int nummer : new int[] {301, 305, 307, 315, 317}) {
            g.geval(CS002, nummer, "")
                    .breek("client.bsn", "999900007")
                    .net("client.bsn", "999900018");
        }
        g.naam();
        g.contact("client.contactgegevens[0]");
        g.contact("client.relaties[0].contact");
        g.toewijzing();
        g.vraag(301, TOEWIJZING, "einddatum", "ingangsdatum", CS338);
        g.code(301, TOEWIJZING, "einddatum", CD080);
        g.vraag(
                315,
                "client.aangevraagdeProducten[0]",
                "toewijzingEinddatum",
                "toewijzingIngangsdatum",
                CS343);
        g.code(315, "client.aangevraagdeProducten[0]", "toewijzingEinddatum", CD095);
        String nieuw = "client.verzoek.nieuweProducten[0]";
        g.vraag(317, nieuw, "einddatum", "gewensteIngangsdatum", CS338);
        g.code(317, nieuw, "einddatum", CD096);
        g.vraag(
                317,
                "client.verzoek.teWijzigenProducten[0]",
                "einddatum",
                "gewensteIngangsdatum",
                CS338);
        g.regie();
        return g.gevallen;
    }

    private Geval geval(Regel regel, int nummer, String waar) {
        Geval geval = new Geval(regel, nummer, waar);
        gevallen.add(geval);
        return geval;
    }

    private void geboortedatum(int nummer, String pad) {
        geval(TR002, nummer, pad)
                .breek(pad + ".datum", dag("1905-04-06"))
                .net(pad + ".datum", dag("1905-04-07"));
        geval(TR002, nummer, pad + " onbekend")
                .breek(pad, new Geboortedatum(dag("1900-01-01"), "2"))
                .net(pad, new Geboortedatum(dag("1900-01-01"), "3"));
        geval(TR134, nummer, pad)
                .breek(pad + ".datum", dag("2025-04-08"))
                .net(pad + ".datum", dag("2025-04-07"));
        geval(CS139, nummer, pad + " dag")
                .breek(pad, new Geboortedatum(dag("1988-05-17"), "1"))
                .net(pad, new Geboortedatum(dag("1988-05-01"), "1"));
        geval(CS139, nummer, pad + " maand")
                .breek(pad, new Geboortedatum(dag("1988-05-01"), "2"))
                .net(pad, new Geboortedatum(dag("1988-01-01"), "2"));
        geval(CS139, nummer, pad + " geheel")
                .breek(pad, new Geboortedatum(dag("1988-01-01"), "3"))
                .net(pad, new Geboortedatum(dag("1900-01-01"), "3"));
    }

    private void naam() {
        for (String pad : List.of("client.naam", "client.relaties[0].naam")) {
            geval(CS050, 301, pad + " zonder partner")
                    .breek(pad + ".naamGebruik", "2")
                    .net(pad + ".naamGebruik", "1");
            geval(CS050, 301, pad + " met partner")
                    .opzet(pad + ".partnernaam", new Achternaam("Hazelaar", null))
                    .breek(pad + ".naamGebruik", "5")
                    .net(pad + ".naamGebruik", "4");
        }
        geval(CS318, 301, "client")
                .breek("client.naam.naamGebruik", "6")
                .net("client.relaties[0].naam.naamGebruik", "6");
        geval(CD007, 301, "zonder taal")
                .breek("client.communicatie", new Communicatie("1", null))
                .net("client.communicatie", new Communicatie("1", "Fries"));
        geval(CD007, 301, "met taal")
                .breek("client.communicatie", new Communicatie("2", "Fries"))
                .net("client.communicatie", new Communicatie("2", null));
    }

    private void contact(String pad) {
        geval(CD005, 301, pad + " zonder land")
                .breek(pad + ".adres.landCode", null)
                .net(pad + ".adres.landCode", "BE");
        geval(CD005, 301, pad + " zonder postcode")
                .opzet(b -> soortErbij(b, pad, "02"))
                .breek(pad + ".adres.postcode", null)
                .net(pad + ".adres", null);
        geval(CD009, 301, pad)
                .opzet(pad + ".periode", new OpenPeriode(dag("2025-05-01"), dag("2025-06-01")))
                .opzet(b -> erbij(b, "client.contactgegevens", Basisberichten.contact("02")))
                .breek(b -> b)
                .net(pad + ".soort", "04");
        geval(CD025, 301, pad).breek(pad + ".adres.huis", null).net(b -> b);
        geval(CD025, 301, pad + " buitenland")
                .opzet(pad + ".adres.huis", null)
                .breek(b -> b)
                .net(pad + ".adres.landCode", "BE");
        geval(CD034, 301, pad)
                .opzet(pad + ".adres.landCode", null)
                .opzet(pad + ".adres.postcode", null)
                .opzet(b -> erbij(b, "client.contactgegevens", Basisberichten.contact("03")))
                .breek(b -> b)
                .net(pad + ".soort", "02");
        geval(CS003, 301, pad)
                .opzet(b -> soortErbij(b, pad, "04"))
                .breek(pad + ".periode", new OpenPeriode(dag("2025-05-02"), dag("2025-05-01")))
                .net(pad + ".periode", new OpenPeriode(dag("2025-05-01"), dag("2025-05-01")));
        geval(CS089, 301, pad)
                .breek(pad + ".adres.postcode", "1234 AB")
                .net(pad + ".adres.postcode", "1234ab");
        geval(CS089, 301, pad + " nul").breek(pad + ".adres.postcode", "0234AB").net(b -> b);
        geval(TR006, 301, pad)
                .opzet(pad + ".adres.landCode", "BE")
                .opzet(pad + ".telefoon", null)
                .breek(pad + ".adres.huis", null)
                .net(b -> b);
    }

    /** Dit contact krijgt een andere soort; de client houdt een woonadres. */
    private static nl.zorginkoop.iwmo.bericht.Bericht soortErbij(
            nl.zorginkoop.iwmo.bericht.Bericht b, String pad, String soort) {
        return erbij(
                zet(b, pad + ".soort", soort),
                "client.contactgegevens",
                Basisberichten.contact("03"));
    }

    private void toewijzing() {
        geval(TR061, 301, "").breek(CONTACT + ".soort", "04").net(CONTACT + ".soort", "03");
        geval(TR101, 301, "toewijzing")
                .breek("client.toegewezenProducten[1].toewijzingNummer", 1)
                .net("client.toegewezenProducten[1].toewijzingNummer", 3);
        geval(TR101, 301, "relatie")
                .breek(b -> erbij(b, "client.relaties", Basisberichten.relatie("1")))
                .net(b -> erbij(b, "client.relaties", Basisberichten.relatie("2")));
        geval(TR101, 301, "contact")
                .breek(b -> erbij(b, "client.contactgegevens", Basisberichten.contact("01")))
                .net(b -> erbij(b, "client.contactgegevens", Basisberichten.contact("02")));
        geval(TR134, 301, "toewijzingsdatum")
                .breek(TOEWIJZING + ".toewijzingsdatum", dag("2025-04-08"))
                .net(TOEWIJZING + ".toewijzingsdatum", dag("2025-04-07"));
        geval(CS335, 301, "")
                .opzet(TOEWIJZING + ".redenWijziging", "13")
                .breek(TOEWIJZING + ".einddatum", dag("2025-05-02"))
                .net(TOEWIJZING + ".einddatum", dag("2025-05-01"));
        geval(CS336, 301, "")
                .breek(TOEWIJZING + ".redenWijziging", "01")
                .net(TOEWIJZING + ".redenWijziging", "14");
        String tweede = "client.toegewezenProducten[1]";
        geval(TR302, 301, "zelfde product")
                .opzet(b -> zet(b, tweede + ".product", lees(b, TOEWIJZING + ".product")))
                .opzet(tweede + ".einddatum", null)
                .breek(tweede + ".ingangsdatum", dag("2025-12-31"))
                .net(tweede + ".ingangsdatum", dag("2026-01-01"));
        geval(TR302, 301, "verwijderd")
                .opzet(b -> zet(b, tweede + ".product", lees(b, TOEWIJZING + ".product")))
                .opzet(tweede + ".einddatum", dag("2025-05-01"))
                .breek(b -> b)
                .net(tweede + ".redenWijziging", "13");
        geval(TR302, 301, "verwijderd, maar met looptijd")
                .opzet(b -> zet(b, tweede + ".product", lees(b, TOEWIJZING + ".product")))
                .opzet(tweede + ".redenWijziging", "13")
                .breek(tweede + ".einddatum", dag("2025-06-01"))
                .ook(CS335)
                .net(tweede + ".einddatum", dag("2025-05-01"));
        geval(TR302, 301, "alleen categorie")
                .opzet(tweede + ".omvang", null)
                .breek(
                        b ->
                                zet(
                                        b,
                                        tweede + ".product",
                                        new Product(
                                                (String) lees(b, TOEWIJZING + ".product.categorie"),
                                                null)))
                .net(tweede + ".product.code", null);
        geval(TR302, 301, "zonder product")
                .opzet(tweede + ".omvang", null)
                .opzet(tweede + ".budget", 100)
                .opzet(tweede + ".product", null)
                .breek(b -> b)
                .net(tweede + ".ingangsdatum", dag("2026-01-01"))
                .net(tweede + ".einddatum", dag("2026-12-31"));
    }

    private void vraag(int nummer, String pad, String einde, String begin, Regel frequentie) {
        String eind = pad + "." + einde;
        geval(CD075, nummer, pad)
                .opzet(b -> nummerZonderCode(b, pad))
                .opzet(pad + ".omvang", null)
                .opzet(pad + ".budget", 100)
                .breek(eind, null)
                .net(b -> b);
        geval(CD076, nummer, pad)
                .opzet(eind, null)
                .breek(pad + ".omvang", PER_WEEK)
                .net(pad + ".omvang", PER_UUR);
        geval(CD077, nummer, pad).breek(pad + ".budget", 100).ook(CD078).net(b -> b);
        geval(CD078, nummer, pad)
                .opzet(b -> nummerZonderCode(b, pad))
                .opzet(pad + ".omvang", null)
                .opzet(pad + ".budget", 100)
                .breek(b -> metCode(zet(b, pad + ".omvang", PER_UUR), pad))
                .ook(CD077)
                .net(b -> b);
        geval(CS003, nummer, pad).breek(eind, dag("2025-04-30")).net(eind, dag("2025-05-01"));
        for (String eenheid : List.of("14", "16", "83", "84")) {
            geval(frequentie, nummer, pad + " " + eenheid)
                    .breek(pad + ".omvang", new Omvang(1, eenheid, "1"))
                    .net(pad + ".omvang", new Omvang(1, eenheid, "6"));
        }
        geval(frequentie, nummer, pad + " uur")
                .breek(pad + ".omvang", new Omvang(1, "84", "1"))
                .net(pad + ".omvang", new Omvang(1, "04", "1"));
        LocalDate oud = dag("2020-12-31");
        if (nummer != 317) {
            geval(frequentie, nummer, pad + " voor 2021")
                    .opzet(pad + ".omvang", new Omvang(1, "84", "1"))
                    .opzet(pad + "." + begin, dag("2020-01-01"))
                    .breek(eind, oud.plusDays(1))
                    .net(eind, oud);
        }
    }

    private static nl.zorginkoop.iwmo.bericht.Bericht nummerZonderCode(
            nl.zorginkoop.iwmo.bericht.Bericht b, String pad) {
        return pad.contains("teWijzigen") ? b : zet(b, pad + ".product.code", null);
    }

    private static nl.zorginkoop.iwmo.bericht.Bericht metCode(
            nl.zorginkoop.iwmo.bericht.Bericht b, String pad) {
        return pad.contains("teWijzigen") ? b : zet(b, pad + ".product.code", "X0001");
    }

    private void code(int nummer, String pad, String einde, Regel zonderCode) {
        geval(CD041, nummer, pad)
                .opzet(pad + ".omvang", null)
                .breek(b -> b)
                .net(pad + ".product.code", null);
        geval(CD079, nummer, pad)
                .opzet(pad + ".omvang", null)
                .opzet(b -> zet(b, lijst(pad), List.of(lees(b, pad))))
                .breek(pad + ".product", null)
                .net(pad + ".product.code", null);
        geval(zonderCode, nummer, pad).breek(pad + ".product.code", null).net(b -> b);
        geval(zonderCode, nummer, pad + " open einde")
                .opzet(pad + "." + einde, null)
                .breek(pad + ".product.code", null)
                .net(b -> b);
    }

    private static String lijst(String pad) {
        return pad.substring(0, pad.indexOf('['));
    }

    private void regie() {
        String start = "client.startProducten[0]";
        String stop = "client.stopProducten[0]";
        for (String status : List.of("2", "9")) {
            geval(CS058, 305, status)
                    .breek(start + ".statusAanlevering", status)
                    .net(start + ".statusAanlevering", "3");
            geval(CS058, 307, status)
                    .breek(stop + ".statusAanlevering", status)
                    .net(stop + ".statusAanlevering", "3");
        }
        geval(TR134, 305, "begindatum")
                .breek(start + ".begindatum", dag("2025-04-08"))
                .net(start + ".begindatum", dag("2025-04-07"));
        geval(TR134, 307, "einddatum")
                .breek(stop + ".einddatum", dag("2025-04-08"))
                .net(stop + ".einddatum", dag("2025-04-07"));
        geval(TR018, 307, "")
                .breek(stop + ".einddatum", dag("2024-12-31"))
                .net(stop + ".einddatum", dag("2025-01-01"));
        geval(TR101, 305, "")
                .opzet(b -> erbij(b, "client.startProducten", lees(b, start)))
                .breek("client.startProducten[1].statusAanlevering", "3")
                .net("client.startProducten[1].begindatum", dag("2025-04-02"));
        geval(TR101, 305, "zonder nummer")
                .opzet(start + ".toewijzingNummer", null)
                .opzet(b -> erbij(b, "client.startProducten", lees(b, start)))
                .breek(b -> b)
                .net("client.startProducten[1].product.code", null);
        geval(TR101, 307, "")
                .opzet(b -> erbij(b, "client.stopProducten", lees(b, stop)))
                .breek(b -> b)
                .net("client.stopProducten[1].redenBeeindiging", "02");
    }
}
