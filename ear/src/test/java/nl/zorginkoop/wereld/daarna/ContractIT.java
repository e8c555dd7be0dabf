package nl.zorginkoop.wereld.daarna;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import nl.zorginkoop.ear.browser.Browsertest;
import nl.zorginkoop.ear.browser.Scherm;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/**
 * Een overeenkomst van de demowereld tot haar eind: opzeggen op een grond van de lijst, elke cliënt
 * een plek, en wat er onderweg te leveren en te beperken is. Wat hier eindigt, is voor geen andere
 * test meer te gebruiken.
 */
class ContractIT extends Browsertest {
    private static final String VEERPONT = "RO-2025-103-W";
    private static final String LINDE = "RO-2025-099-W";
    private static final String KOMPAS = "RO-2025-108-J";

    private Scherm scherm;
    private Page page;

    @Test
    void opzeggen_kan_op_een_grond_van_de_lijst_en_dan_krijgt_elke_client_een_plek_INV_3_1(
            Scherm verse) {
        begin(verse);
        meldAan("contract");
        contract(VEERPONT, "eind.xhtml");
        knop("formulier:formulier-knop");
        assertThat(fout()).contains("Grond: Vul dit veld in.");
        scherm.keur("contract-eind").keurSmal("contract-eind");

        kies("formulier:grond", "TUSSENTIJDS");
        vul("formulier:per", "2026-12-01");
        vul("formulier:toelichting", "De vraag naar begeleiding daalt.");
        knop("formulier:formulier-knop");
        assertThat(fout()).contains("binnen de opzegtermijn");
        vul("formulier:per", "2027-04-15");
        knop("formulier:formulier-knop");
        assertThat(page.locator("h1 .tag").innerText()).contains("Opgezegd");
        assertThat(page.locator("main").innerText()).contains("De vraag naar begeleiding daalt.");
        scherm.keur("contract-opgezegd").keurSmal("contract-opgezegd");

        page.locator("main a.btn.main[href*='overdrachten']").click();
        page.waitForURL("**/overdrachten.xhtml**");
        int open = page.locator("tbody tr:has-text('Open')").count();
        assertThat(open).isPositive();
        scherm.keur("contract-overdrachten").keurSmal("contract-overdrachten");
        page.locator("td a[href*='overdracht=']").first().click();
        page.waitForURL("**overdracht=**");
        kies("formulier:uitkomst", "OVERGEDRAGEN");
        vul("formulier:reden", "De cliënt koos zelf.");
        knop("formulier:formulier-knop");
        assertThat(fout()).contains("De nieuwe aanbieder: Vul dit veld in.");
        kies("formulier:opvolger", "42420099");
        knop("formulier:formulier-knop");
        assertThat(fout()).contains("stemde in");
        vul("formulier:instemming", "2026-09-14");
        scherm.keur("contract-overdracht").keurSmal("contract-overdracht");
        knop("formulier:formulier-knop");
        assertThat(page.locator("tbody tr:has-text('Open')").count()).isEqualTo(open - 1);
        assertThat(page.locator("tbody").innerText()).contains("Zorggroep De Linde");
    }

    @Test
    void een_taak_van_de_regisseur_leidt_naar_de_client_die_verder_moet_INV_3_1(Scherm verse) {
        begin(verse);
        meldAan("regie");
        scherm.open("/taken.xhtml?plek=laatste");
        page.locator("th a[href*='overdracht=']").last().click();
        page.waitForURL("**overdracht=**");
        assertThat(page.locator("main h2").first().innerText()).contains("toewijzing 20");
        kies("formulier:uitkomst", "ONMOGELIJK");
        vul("formulier:reden", "Het gezin wil wachten tot na de vakantie.");
        knop("formulier:formulier-knop");
        assertThat(page.locator("tbody").innerText()).contains("Het gezin wil wachten");
        scherm.keur("contract-regisseur");
    }

    @Test
    void herstel_gaat_voor_korting_en_een_korting_voor_opzeggen(Scherm verse) {
        begin(verse);
        meldAan("contract");
        contract(KOMPAS, "eind.xhtml");
        kies("maatregelen:maatregel", "KORTING");
        vul("maatregelen:van", "2026-09-15");
        vul("maatregelen:tot", "2026-10-15");
        vul("maatregelen:waarom", "De wachttijd bleef te lang.");
        knop("maatregelen:maatregelen-knop");
        assertThat(fout()).contains("herstel");
        kies("maatregelen:maatregel", "HERSTEL");
        knop("maatregelen:maatregelen-knop");
        assertThat(page.locator("main").innerText()).contains("De wachttijd bleef te lang.");
        scherm.keur("contract-maatregel").keurSmal("contract-maatregel");
    }

    @Test
    void een_verplichting_komt_erbij_en_de_aanbieder_levert_haar(Scherm verse) {
        begin(verse);
        meldAan("contract");
        contract(LINDE, "plichten.xhtml");
        knop("formulier:formulier-knop");
        assertThat(fout()).contains("Soort: Vul dit veld in.");
        kies("formulier:plichtsoort", "VERANTWOORDING");
        vul("formulier:omschrijving", "Accountantsverklaring 2026");
        vul("formulier:eerste", "2026-10-01");
        knop("formulier:formulier-knop");
        assertThat(page.locator("tbody").innerText()).contains("Accountantsverklaring 2026");
        scherm.keur("contract-plichten").keurSmal("contract-plichten");

        meldAan("delinde.bieder");
        scherm.open("/contracten/plichten.xhtml?zoek=Accountantsverklaring");
        page.locator("td a[href*='plicht=']").first().click();
        page.waitForURL("**plicht=**");
        knop("leveren:leveren-knop");
        assertThat(fout()).contains("Wat u levert: Vul dit veld in.");
        scherm.keur("contract-leveren").keurSmal("contract-leveren");
        vul("leveren:geleverd", "Goedkeurende verklaring verstuurd op 15 september.");
        knop("leveren:leveren-knop");
        assertThat(page.locator("tbody tr:has-text('Accountantsverklaring')").innerText())
                .contains("Geleverd");
    }

    private void begin(Scherm verse) {
        scherm = verse;
        page = verse.page();
    }

    private void contract(String nummer, String handeling) {
        scherm.open("/contracten/lijst.xhtml?zoek=" + nummer);
        page.locator("td a[href*='contract.xhtml']").first().click();
        page.locator("main a[href*='" + handeling + "']").first().click();
        page.waitForURL("**/" + handeling + "**");
    }

    private String fout() {
        return page.locator("#fouten").innerText();
    }

    private void kies(String veld, String waarde) {
        page.locator("[id='" + veld + "']").selectOption(new SelectOption().setValue(waarde));
    }

    private void vul(String veld, String tekst) {
        page.locator("[id='" + veld + "']").fill(tekst);
    }

    private void knop(String naam) {
        page.waitForNavigation(() -> page.locator("[id='" + naam + "']").click());
    }

    private void meldAan(String wie) {
        page.context().clearCookies();
        scherm.open("/aanmelden.xhtml");
        page.fill("input[id='aanmelden:gebruikersnaam']", wie);
        page.fill("input[type=password]", TestPlatform.wachtwoord(wie));
        page.locator("form#aanmelden input[type=submit]").click();
        page.waitForURL(adres -> !adres.contains("/aanmelden"));
    }
}
