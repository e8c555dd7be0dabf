package nl.zorginkoop.scherm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/** Een inkoopadviseur brengt een kader van leeg formulier tot actief, en begint de voorwaarden. */
class InkoopschermIT extends Browsertest {

    @Test
    void een_kader_wordt_pas_actief_als_de_pagina_zegt_dat_er_niets_ontbreekt_INV_0_4(Scherm scherm)
            throws IOException {
        meldAan(scherm);
        scherm.open("/inkoop/nieuwkader.xhtml");
        scherm.page().locator("[id='nieuw:bewaar']").click();
        assertThat(scherm.page().locator("#fouten a").first().getAttribute("href"))
                .isEqualTo("#nieuw:nummer");
        scherm.keur("kader-leeg").keurSmal("kader-leeg");

        begin(scherm);
        assertThat(scherm.page().locator("main").innerText())
                .contains("minstens twee modellen")
                .contains("zes criteria");
        scherm.keur("kader-concept").keurSmal("kader-concept");
        scherm.page().locator("[id='activeren:activeer']").click();
        assertThat(scherm.page().locator("#fouten").innerText()).contains("minstens twee modellen");

        blad(scherm, "verkenning");
        verken(scherm, "OPEN_HUIS");
        verken(scherm, "HOOFDAANNEMER");
        scherm.keur("kader-verkenning").keurSmal("kader-verkenning");
        blad(scherm, "profiel");
        vulProfiel(scherm);
        scherm.keur("kader-profiel").keurSmal("kader-profiel");
        blad(scherm, "deelnemers");
        vulDeelnemer(scherm);
        scherm.keur("kader-deelnemers").keurSmal("kader-deelnemers");
        blad(scherm, "strategie");
        vulStrategie(scherm);
        scherm.keur("kader-strategie").keurSmal("kader-strategie");
        blad(scherm, "dialoog");
        vulDialoog(scherm);
        scherm.keur("kader-dialoog").keurSmal("kader-dialoog");
        blad(scherm, "kader");
        scherm.page().locator("[id='activeren:activeer']").click();
        assertThat(scherm.page().locator("h1").innerText()).contains("Actief");
        scherm.keur("kader-actief").keurSmal("kader-actief");

        blad(scherm, "aankondiging");
        assertThat(scherm.page().locator("main").innerText())
                .contains("BT-21")
                .contains("Begeleiding 2027");
        meldAankondiging(scherm);
        assertThat(scherm.page().locator("main").innerText()).contains("TenderNed 412233");
        scherm.keur("kader-aankondiging").keurSmal("kader-aankondiging");

        blad(scherm, "voorwaarden");
        beginVersie(scherm);
        assertThat(scherm.page().url()).contains("/voorwaarden/versie.xhtml");
        scherm.keur("voorwaarden-concept").keurSmal("voorwaarden-concept");
        scherm.page().locator("[id='beslissen:consultatie']").click();
        assertThat(scherm.page().locator("h1").innerText()).contains("In consultatie");

        scherm.open("/inkoop/kaders.xhtml");
        assertThat(scherm.page().locator("tbody").innerText()).contains("IK-2027-T1");
        scherm.keur("kaders").keurSmal("kaders");
    }

    @Test
    void was_en_wordt_noemen_per_tarief_het_verschil(Scherm scherm) throws IOException {
        meldAan(scherm);
        scherm.open("/inkoop/kaders.xhtml?zoek=IK-2025-01");
        scherm.page().locator("tbody a").first().click();
        blad(scherm, "voorwaarden");
        scherm.page().locator("tbody a").first().click();
        assertThat(scherm.page().locator("main").innerText()).contains("Was").contains("Wordt");
        scherm.keur("voorwaarden-gepubliceerd").keurSmal("voorwaarden-gepubliceerd");
    }

    private static void blad(Scherm scherm, String naam) {
        scherm.page().locator("nav.bladen a[href*='/inkoop/" + naam + ".xhtml']").click();
        scherm.page().waitForURL("**/inkoop/" + naam + ".xhtml*");
    }

    private static void beginVersie(Scherm scherm) {
        kies(scherm, "versie:soort", "EERSTE");
        vul(scherm, "versie:aard", "Eerste voorwaarden");
        vul(scherm, "versie:omvang", "Alle aanbieders");
        vul(scherm, "versie:toelichting", "Nieuw kader");
        vul(scherm, "versie:ingangsdatum", "2027-01-01");
        scherm.page().locator("[id='versie:versie-knop']").click();
    }

    private static void vulStrategie(Scherm scherm) {
        for (String onderdeel :
                new String[] {"visie", "duur", "toetreders", "verhouding", "afweging"}) {
            vul(scherm, "strategie:" + onderdeel, "Dicht bij huis, en voor vier jaar.");
        }
        scherm.page().locator("[id='strategie:strategie-knop']").click();
        vul(scherm, "kavels:kavel", "1");
        vul(scherm, "kavels:kavelnaam", "Begeleiding");
        vul(scherm, "kavels:kavelproducten", "01A01");
        scherm.page().locator("[id='kavels:kavel-knop']").click();
    }

    private static void vulDialoog(Scherm scherm) {
        vul(scherm, "dialoog:dag", "2026-09-01");
        vul(scherm, "dialoog:onderwerp", "Marktconsultatie");
        vul(scherm, "dialoog:aanwezig", "Negen aanbieders");
        vul(scherm, "dialoog:verslag", "Aanbieders vragen om een korte lijst met eisen.");
        scherm.page().locator("[id='dialoog:dialoog-knop']").click();
    }

    private static void meldAankondiging(Scherm scherm) {
        kies(scherm, "meld:soort", "AANKONDIGING");
        vul(scherm, "meld:kenmerk", "TenderNed 412233");
        vul(scherm, "meld:gepubliceerdOp", "2026-09-10");
        scherm.page().locator("[id='meld:meld-knop']").click();
    }

    private static void begin(Scherm scherm) {
        vul(scherm, "nieuw:nummer", "IK-2027-T1");
        vul(scherm, "nieuw:naam", "Begeleiding 2027");
        kies(scherm, "nieuw:wet", "WMO");
        kies(scherm, "nieuw:zorgvorm", "BEGELEIDING");
        vul(scherm, "nieuw:producten", "01A01");
        kies(scherm, "nieuw:model", "OPEN_HUIS");
        kies(scherm, "nieuw:procedure", "TOELATING");
        kies(scherm, "nieuw:besluitregel", "CLIENT_KIEST");
        kies(scherm, "nieuw:variant", "INSPANNINGSGERICHT");
        kies(scherm, "nieuw:regie", "GEMEENTE");
        kies(scherm, "nieuw:verantwoording", "INZET");
        kies(scherm, "nieuw:contractering", "ALLE_TOEGELATENEN");
        kies(scherm, "nieuw:scope", "SMAL");
        vul(scherm, "nieuw:begin", "2027-01-01");
        vul(scherm, "nieuw:eind", "2029-12-31");
        vul(scherm, "nieuw:ramingPerJaar", "1.250.000,00");
        vul(scherm, "nieuw:jaren", "3");
        vul(scherm, "nieuw:verlengingsjaren", "1");
        scherm.page().locator("[id='nieuw:bewaar']").click();
    }

    private static void verken(Scherm scherm, String model) {
        kies(scherm, "verkenning:model", model);
        vul(scherm, "verkenning:voordelen", "Past bij de doelgroep");
        vul(scherm, "verkenning:nadelen", "Kost beheer");
        scherm.page().locator("[id='verkenning:verkenning-knop']").click();
    }

    private static void vulProfiel(Scherm scherm) {
        for (String mate : new String[] {"keuzevrijheid", "flexibiliteit", "interactie"}) {
            kies(scherm, "profiel:" + mate, "VOLLEDIG");
        }
        kies(scherm, "profiel:transformatie", "EVOLUTIE");
        kies(scherm, "profiel:samenwerking", "VRIJ");
        kies(scherm, "profiel:lasten", "GELIJK");
        kies(scherm, "profiel:toetreding", "OPEN");
        vul(scherm, "profiel:nulmetingGemeente", "120 uur per jaar");
        vul(scherm, "profiel:nulmetingAanbieder", "40 uur per jaar");
        for (String voorwaarde : new String[] {"ruimte", "zichtbaar", "kostprijs"}) {
            kies(scherm, "profiel:" + voorwaarde, "ja");
        }
        scherm.page().locator("[id='profiel:profiel-knop']").click();
    }

    private static void vulDeelnemer(Scherm scherm) {
        vul(scherm, "deelnemer:gemeente", "9101");
        vul(scherm, "deelnemer:collegebesluit", "B en W 2026-114");
        vul(scherm, "deelnemer:getekendDoor", "wethouder zorg");
        vul(scherm, "deelnemer:getekendOp", "2026-09-01");
        scherm.page().locator("[id='deelnemer:deelnemer-knop']").click();
    }

    private static void vul(Scherm scherm, String veld, String waarde) {
        scherm.page().fill("[id='" + veld + "']", waarde);
    }

    private static void kies(Scherm scherm, String veld, String waarde) {
        scherm.page().selectOption("[id='" + veld + "']", waarde);
    }

    private static void meldAan(Scherm scherm) throws IOException {
        scherm.open("/aanmelden.xhtml");
        vul(scherm, "aanmelden:gebruikersnaam", "inkoop");
        scherm.page().fill("input[type=password]", TestPlatform.wachtwoord("inkoop"));
        scherm.page().locator("form#aanmelden input[type=submit]").click();
    }
}
