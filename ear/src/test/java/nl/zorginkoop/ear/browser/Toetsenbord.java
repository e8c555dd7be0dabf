package nl.zorginkoop.ear.browser;

import com.microsoft.playwright.Page;

/** Bedient een bladzijde zoals iemand zonder muis: met Tab ernaartoe, dan een toets. */
public final class Toetsenbord {
    private static final int HALTES = 150;
    private static final String HEEFT =
            "s => document.activeElement && document.activeElement.matches(s)";

    private final Page page;

    public Toetsenbord(Page page) {
        this.page = page;
    }

    /** Gaat met Tab naar het eerste dat hieraan voldoet; wat niet te bereiken is, is een fout. */
    public void naar(String doel) {
        for (int i = 0; i < HALTES; i++) {
            if (Boolean.TRUE.equals(page.evaluate(HEEFT, doel))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Met Tab is " + doel + " niet te bereiken op " + page.url());
    }

    public void druk(String doel, String toets) {
        naar(doel);
        page.keyboard().press(toets);
    }

    /** Drukt op Enter en wacht tot dit adres er staat. */
    public void enter(String doel, String adres) {
        druk(doel, "Enter");
        page.waitForURL(adres);
    }

    public void typ(String doel, String tekst) {
        naar(doel);
        page.keyboard().press("Control+a");
        page.keyboard().type(tekst);
    }
}
