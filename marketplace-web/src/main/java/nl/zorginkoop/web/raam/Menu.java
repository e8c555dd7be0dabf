package nl.zorginkoop.web.raam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.zorginkoop.contracting.deelnemer.Account;
import nl.zorginkoop.contracting.deelnemer.Personenloket;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Tellingen;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.aanmelden.Landing;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Het menu van een rol, en wat er in balk en voet staat. */
@Named
@RequestScoped
public class Menu {
    /** Een kop met wat eronder valt. */
    public record Groep(String naam, List<Punt> punten) {}

    /** Een bestemming; {@code hier} is de pagina die open staat. */
    public record Punt(String naam, String url, boolean hier) {}

    // Deze aantallen staan op elke bladzijde: verder tellen dan er te lezen staat kost alleen.
    public static final int HOOGUIT = 99;

    private static final String RUIMTEWACHTEN = "/zorgplicht/wachtenden.xhtml";
    private static final String VERANTWOORDING = "/declaraties/verantwoording.xhtml";
    private static final String BESTEDINGSRUIMTEN = "/bestedingsruimte/lijst.xhtml";
    private static final String GESPREKKEN = "/contractbeheer/gesprekken.xhtml";
    private static final String AANBESTEDINGEN = "/aanbestedingen/lijst.xhtml";
    private static final String CONTRACTEN = "/contracten/lijst.xhtml";
    private static final String PLICHTEN = "/contracten/plichten.xhtml";
    private static final String REGISTER = "/register/lijst.xhtml";
    private static final String LOTEN = "/contractbeheer/loten.xhtml";
    private static final String DEKKING = "/contractbeheer/dekking.xhtml";
    private static final String MELD = "/contractbeheer/meld.xhtml";

    private static final String INTERVENTIES = "/catalogus/interventies.xhtml";
    private static final String VERWIJZINGEN = "/catalogus/verwijzingen.xhtml";
    private static final String CATALOGUS = "/regie/catalogus.xhtml";
    private static final String MELDINGEN = "/regie/meldingen.xhtml";
    private static final String GEZINNEN = "/regie/gezin.xhtml";
    private static final String ZAKEN = "/regie/zaken.xhtml";
    private static final String WAARNEMING = "/regie/waarneming.xhtml";
    private static final String PLANNEN = "/regie/plannen.xhtml";

    @Inject HttpServletRequest aanvraag;
    @Inject Ik ik;
    @Inject Klok klok;
    @Inject Takenloket takenloket;
    @Inject Kennisgevingloket kennisgevingloket;
    @Inject Personenloket personenloket;

    private String taken;
    private String ongelezen;
    private List<Groep> groepen;
    private List<Account> andereRollen;

    public List<Groep> getGroepen() {
        if (groepen == null) {
            groepen = ik.isBinnen() ? groepen(ik.getRol()) : List.of();
        }
        return groepen;
    }

    private List<Groep> groepen(Rol rol) {
        String begin = Landing.van(rol);
        return switch (rol) {
            case CONTROLLER ->
                    List.of(
                            groep(
                                    "bewaken",
                                    punt("vandaag", begin),
                                    punt("werkplek", "/controller/werkplek.xhtml"),
                                    punt("plafonds", "/plafonds/lijst.xhtml"),
                                    punt("begroting", "/begroting/wijzigingen.xhtml"),
                                    punt("signalen", "/controller/signalen.xhtml"),
                                    punt("bestedingsruimten", BESTEDINGSRUIMTEN),
                                    punt("ruimtewachten", RUIMTEWACHTEN)),
                            groep(
                                    "controleren",
                                    punt("declaraties", "/declaraties/lijst.xhtml"),
                                    punt("regels", "/declaraties/regels.xhtml"),
                                    punt("ongedeclareerd", "/declaraties/ongedeclareerd.xhtml"),
                                    punt("productie", "/declaraties/productie.xhtml"),
                                    punt("steekproeven", "/controller/steekproeven.xhtml"),
                                    punt("betalen", "/betalen/lijst.xhtml"),
                                    punt("toewijzingen", "/toewijzingen/lijst.xhtml"),
                                    punt("berichten", "/berichten/lijst.xhtml")),
                            groep(
                                    "verantwoorden",
                                    punt("rapporten", "/controller/rapporten.xhtml"),
                                    punt("verantwoording", VERANTWOORDING)),
                            groep(
                                    "afspraken",
                                    punt("contracten", CONTRACTEN),
                                    punt("tarieven", "/contracten/tarieven.xhtml")));
            case ZORGAANBIEDER ->
                    List.of(
                            groep(
                                    "declareren",
                                    punt("vandaag", begin),
                                    punt("maand", "/declaraties/maand.xhtml"),
                                    punt("ongedeclareerd", "/declaraties/ongedeclareerd.xhtml"),
                                    punt("productie", "/declaraties/productie.xhtml"),
                                    punt("declaraties", "/declaraties/lijst.xhtml"),
                                    punt("afgekeurd", "/declaraties/regels.xhtml?status=AFGEKEURD"),
                                    punt("betaalbeeld", "/betalen/wanneer.xhtml"),
                                    punt("verantwoording", VERANTWOORDING)),
                            groep(
                                    "uitvoering",
                                    punt("beschikbaarheid", "/catalogus/vragen.xhtml"),
                                    punt("verzoeken", "/verzoeken/lijst.xhtml"),
                                    punt("toewijzingen", "/toewijzingen/lijst.xhtml"),
                                    punt("berichten", "/berichten/lijst.xhtml")),
                            groep(
                                    "afspraken",
                                    punt("contracten", CONTRACTEN),
                                    punt("tarieven", "/contracten/tarieven.xhtml"),
                                    punt("openstellingen", "/openstellingen/lijst.xhtml"),
                                    punt("vragen", "/openstellingen/vragen.xhtml"),
                                    punt("ruimte", "/plafonds/lijst.xhtml"),
                                    punt("bestedingsruimten", BESTEDINGSRUIMTEN),
                                    punt("verwijzingen", VERWIJZINGEN),
                                    punt("gesprekken", GESPREKKEN),
                                    punt("loten", LOTEN)));
            case REGISSEUR ->
                    List.of(
                            groep(
                                    "mijnwerk",
                                    punt("werkvoorraad", begin),
                                    punt("meldingen", MELDINGEN),
                                    punt("zaken", ZAKEN),
                                    punt("plannen", PLANNEN),
                                    punt("gezinnen", GEZINNEN),
                                    punt("keuzes", "/regie/keuzes.xhtml"),
                                    punt("ruimtewachten", RUIMTEWACHTEN),
                                    punt("catalogus", CATALOGUS),
                                    punt("verzoeken", "/regie/verzoeken.xhtml"),
                                    punt("toewijzingen", "/toewijzingen/lijst.xhtml"),
                                    punt("uitgiften", "/regie/uitgiften.xhtml"),
                                    punt("hulpvrager", "/regie/hulpvrager.xhtml"),
                                    punt("verzendstop", "/regie/verzendstop.xhtml"),
                                    punt("inzage", "/regie/inzage.xhtml"),
                                    punt("waarneming", WAARNEMING),
                                    punt("dekking", DEKKING),
                                    punt("meld", MELD)));
            case INKOOPADVISEUR ->
                    List.of(
                            groep(
                                    "inkoop",
                                    punt("vandaag", begin),
                                    punt("kaders", "/inkoop/kaders.xhtml"),
                                    punt("interventies", INTERVENTIES),
                                    punt("openstellingen", "/openstellingen/beheer/lijst.xhtml"),
                                    punt("aanbestedingen", AANBESTEDINGEN),
                                    punt("vragen", "/openstellingen/vragen.xhtml"),
                                    punt("contracten", CONTRACTEN),
                                    punt("tarieven", "/contracten/tarieven.xhtml"),
                                    punt("plafonds", "/plafonds/lijst.xhtml"),
                                    punt("dekking", DEKKING),
                                    punt("beheergroepen", "/contractbeheer/groepen.xhtml")));
            case BEHEERDER ->
                    Gemeentecode.PLATFORM.equals(ik.namens().gemeente())
                            ? List.of(
                                    beheer(begin),
                                    groep(
                                            "deelnemers",
                                            punt("inschrijvingen", "/beheer/inschrijvingen.xhtml"),
                                            punt("nieuwegemeente", "/beheer/gemeente.xhtml"),
                                            punt("storingen", "/beheer/storingen.xhtml")))
                            : List.of(beheer(begin));
            case AANBIEDERBEHEERDER ->
                    List.of(groep("beheer", punt("accounts", "/beheer/accounts.xhtml")));
            case CONTRACTMANAGER ->
                    List.of(
                            groep(
                                    "afspraken",
                                    punt("vandaag", begin),
                                    punt("contracten", CONTRACTEN),
                                    punt("verplichtingen", PLICHTEN),
                                    punt("bestedingsruimten", BESTEDINGSRUIMTEN),
                                    punt("tarieven", "/contracten/tarieven.xhtml"),
                                    punt("register", REGISTER)),
                            groep(
                                    "contractbeheer",
                                    punt("beheergroepen", "/contractbeheer/groepen.xhtml"),
                                    punt("gesprekken", GESPREKKEN),
                                    punt("piepen", "/contractbeheer/piepen.xhtml"),
                                    punt("interventies", INTERVENTIES),
                                    punt("verwijzingen", VERWIJZINGEN),
                                    punt("loten", LOTEN),
                                    punt("dekking", DEKKING)));
            case BIEDER ->
                    List.of(
                            groep(
                                    "toelating",
                                    punt("vandaag", begin),
                                    punt("openstellingen", "/openstellingen/lijst.xhtml"),
                                    punt("aanvragen", "/aanvragen/lijst.xhtml"),
                                    punt("vragen", "/openstellingen/vragen.xhtml")),
                            groep(
                                    "sas",
                                    punt("aanbestedingen", AANBESTEDINGEN),
                                    punt(
                                            "perceelinschrijvingen",
                                            "/aanbestedingen/inschrijvingen.xhtml")),
                            groep(
                                    "organisatie",
                                    punt("dossier", "/dossier/stukken.xhtml"),
                                    punt("profiel", "/dossier/profiel.xhtml")),
                            groep(
                                    "afspraken",
                                    punt("contracten", CONTRACTEN),
                                    punt("verplichtingen", PLICHTEN),
                                    punt("bestedingsruimten", BESTEDINGSRUIMTEN),
                                    punt("tarieven", "/inkoop/tarieven.xhtml"),
                                    punt("gesprekken", GESPREKKEN),
                                    punt("loten", LOTEN)));
            case BEOORDELAAR ->
                    List.of(
                            groep(
                                    "toelating",
                                    punt("beoordelen", begin),
                                    punt("openstellingen", "/openstellingen/lijst.xhtml")),
                            groep("sas", punt("aanbestedingen", AANBESTEDINGEN)),
                            groep(
                                    "mijnwerk",
                                    punt("taken", "/taken.xhtml"),
                                    punt("kennisgevingen", "/kennisgevingen.xhtml"),
                                    punt("meld", MELD)));
            case WIJKTEAMLID ->
                    List.of(
                            groep(
                                    "mijnwerk",
                                    punt("meldingen", MELDINGEN),
                                    punt("zaken", ZAKEN),
                                    punt("plannen", PLANNEN),
                                    punt("gezinnen", GEZINNEN),
                                    punt("catalogus", CATALOGUS),
                                    punt("hulpvrager", "/regie/hulpvrager.xhtml"),
                                    punt("meld", MELD),
                                    punt("taken", "/taken.xhtml"),
                                    punt("kennisgevingen", "/kennisgevingen.xhtml")));
            case KCC_MEDEWERKER ->
                    List.of(
                            groep(
                                    "mijnwerk",
                                    punt("opschrijven", "/regie/meld.xhtml"),
                                    punt("hulpvrager", "/regie/hulpvrager.xhtml"),
                                    punt("meld", MELD),
                                    punt("taken", "/taken.xhtml"),
                                    punt("kennisgevingen", "/kennisgevingen.xhtml")));
            case TOEZICHTHOUDER ->
                    List.of(
                            groep(
                                    "mijnwerk",
                                    punt("noodinzages", "/regie/noodinzages.xhtml"),
                                    punt("regisseurs", "/catalogus/regisseurs.xhtml"),
                                    punt("verwijzingen", VERWIJZINGEN),
                                    punt("piepen", "/contractbeheer/piepen.xhtml"),
                                    punt("hulpvrager", "/regie/hulpvrager.xhtml"),
                                    punt("taken", "/taken.xhtml"),
                                    punt("kennisgevingen", "/kennisgevingen.xhtml")));
            case BEZOEKER, HULPVRAGER, POSTKAMER, SYSTEEM -> List.of();
        };
    }

    private Groep beheer(String begin) {
        return groep(
                "beheer",
                punt("vandaag", begin),
                punt("berichten", "/berichten/lijst.xhtml"),
                punt("accounts", "/beheer/accounts.xhtml"),
                punt("logboek", "/beheer/logboek.xhtml"),
                punt("bewaren", "/beheer/bewaren.xhtml"),
                punt("regievoering", "/beheer/regels.xhtml"),
                punt("waarneming", WAARNEMING),
                punt("controle", "/beheer/controle.xhtml"));
    }

    private Groep groep(String sleutel, Punt... punten) {
        return new Groep(opmaak().tekst("menu.groep." + sleutel), List.of(punten));
    }

    private Punt punt(String sleutel, String pad) {
        String hier = pad.contains("?") ? pad.substring(0, pad.indexOf('?')) : pad;
        return new Punt(
                opmaak().tekst("menu." + sleutel),
                aanvraag.getContextPath() + pad,
                aanvraag.getServletPath().equals(hier));
    }

    /** De rollen waarin ik verder kan, als het er meer zijn dan deze ene. */
    public List<Account> getAndereRollen() {
        if (andereRollen == null) {
            andereRollen =
                    personenloket.mijnRollen(ik.namens()).stream()
                            .filter(a -> !a.toekenning().equals(ik.getToekenning()))
                            .toList();
        }
        return andereRollen;
    }

    /** Het pad van deze pagina, om na het wisselen van taal terug te komen. */
    public String getHier() {
        String vraag = aanvraag.getQueryString();
        String pad = aanvraag.getServletPath();
        return vraag == null ? pad : pad + "?" + vraag;
    }

    /** Wat er voor mij ligt: mijn taken en wat mijn rol nog kan nemen. Leeg als er niets ligt. */
    public String getTaken() {
        if (taken == null) {
            Tellingen geteld = takenloket.tel(ik.namens(), HOOGUIT);
            taken = merk(geteld.mijn() + geteld.teNemen());
        }
        return taken;
    }

    public String getKennisgevingen() {
        if (ongelezen == null) {
            ongelezen = merk(kennisgevingloket.ongelezen(ik.namens(), HOOGUIT));
        }
        return ongelezen;
    }

    static String merk(int aantal) {
        return aantal == 0 ? "" : aantal(aantal);
    }

    /** Een aantal dat niet verder geteld is dan hier te lezen staat. */
    public static String aantal(int aantal) {
        return aantal > HOOGUIT ? HOOGUIT + "+" : Integer.toString(aantal);
    }

    public String getVersie() {
        return ResourceBundle.getBundle("nl.zorginkoop.web.versie", Locale.ROOT)
                .getString("versie");
    }

    public String getServertijd() {
        Instant nu = klok.nu();
        return opmaak().momentPrecies(nu);
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
