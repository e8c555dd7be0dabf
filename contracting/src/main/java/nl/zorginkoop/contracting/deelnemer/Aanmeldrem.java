package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;

/**
 * De rem op raden. Zij telt per naam, ook een naam die niet bestaat: wie gesloten wordt verraadt
 * dan niets. Zij staat in de databank, zodat elke knoop hetzelfde telt.
 */
@Dependent
class Aanmeldrem {
    /** † Zoveel pogingen op één naam kosten niets; daarna verdubbelt de wachttijd. */
    static final int GRATIS = 5;

    /** † Zoveel missers vanaf één netwerkadres binnen tien minuten. */
    static final int PER_ADRES = 50;

    private static final int EERSTE_WACHT = 30;
    private static final int LANGSTE_WACHT = 900;

    // Eerst tellen, dan pas rekenen: honderd gokken tegelijk zijn samen nog steeds honderd gokken.
    private static final String NEEM =
            """
            insert into aanmeldrem as r (sleutel, mislukt, laatst) values (?, 1, nu())
            on conflict (sleutel) do update set
                mislukt = case when r.laatst < nu() - interval '1 day' then 1 else r.mislukt + 1 end,
                laatst = nu(),
                dicht_tot = case when r.laatst >= nu() - interval '1 day' and r.mislukt + 1 >= ?
                    then nu() + make_interval(secs => least(?, ? * power(2, least(r.mislukt + 1 - ?, 20)))) end
            where r.dicht_tot is null or r.dicht_tot <= nu()
            """;

    private static final String TEL =
            """
            insert into aanmeldrem as r (sleutel, mislukt, laatst) values (?, 1, nu())
            on conflict (sleutel) do update set
                mislukt = case when r.laatst < nu() - interval '10 minutes' then 1 else r.mislukt + 1 end,
                laatst = nu(),
                dicht_tot = case when r.laatst >= nu() - interval '10 minutes' and r.mislukt + 1 >= ?
                    then nu() + make_interval(secs => ?) else r.dicht_tot end
            """;

    // Een eigen verbinding: een geweigerde handeling gaat terug, de telling niet.
    @Inject
    @Bron(Bron.Doel.LOGBOEK)
    Databank databank;

    Aanmeldrem() {}

    Aanmeldrem(Databank databank) {
        this.databank = databank;
    }

    /** Neemt één poging op deze naam; onwaar als de naam nu gesloten is. */
    boolean neemPoging(String soort, String naam) {
        return databank.voer(
                        NEEM, naamsleutel(soort, naam), GRATIS, LANGSTE_WACHT, EERSTE_WACHT, GRATIS)
                == 1;
    }

    /** Het klopte: de naam begint weer met een schone lei. */
    void gelukt(String soort, String naam) {
        databank.voer("delete from aanmeldrem where sleutel = ?", naamsleutel(soort, naam));
    }

    boolean isAdresDicht(String adres) {
        return databank.eerste(
                        "select 1 from aanmeldrem where sleutel = ? and dicht_tot > nu()",
                        r -> 1,
                        adressleutel(adres))
                .isPresent();
    }

    void telAdres(String adres) {
        databank.voer(TEL, adressleutel(adres), PER_ADRES, LANGSTE_WACHT);
        // Wat een dag stil is, remt niemand meer: zo blijft de tabel klein.
        databank.voer("delete from aanmeldrem where laatst < nu() - interval '1 day'");
    }

    static String naamsleutel(String soort, String naam) {
        return Sleutel.hash(soort + ":" + naam.strip().toLowerCase(Locale.ROOT));
    }

    private static String adressleutel(String adres) {
        return Sleutel.hash("adres:" + adres);
    }
}
