package nl.zorginkoop.launcher;

import java.nio.file.Path;

/** Iemand uit de demowereld, met het wachtwoord van deze datamap. */
record Demoaccount(String naam, String wachtwoord) {

    static Demoaccount uit(Path data, String naam) {
        Path bestand = data.resolve("demo-accounts.txt");
        return Bestanden.lees(bestand)
                .lines()
                .map(regel -> regel.split("\t", -1))
                .filter(deel -> naam.equals(deel[0]))
                .map(deel -> new Demoaccount(naam, deel[1]))
                .findFirst()
                .orElseThrow(() -> new Fout("In " + bestand + " staat geen " + naam));
    }

    void meldAan(Browserlijn browser, String adres) throws InterruptedException {
        browser.ga(adres + "aanmelden.xhtml");
        browser.klik(
                "document.getElementById('aanmelden:gebruikersnaam').value="
                        + Browserlijn.tekst(naam)
                        + ";document.querySelector('input[type=password]').value="
                        + Browserlijn.tekst(wachtwoord)
                        + ";document.querySelector('form#aanmelden input[type=submit]').click()");
        if (browser.lees("location.pathname").contains("aanmelden")) {
            throw new Fout("Aanmelden als " + naam + " lukte de proef niet.");
        }
    }
}
