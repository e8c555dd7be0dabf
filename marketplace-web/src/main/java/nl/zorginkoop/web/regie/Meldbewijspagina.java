package nl.zorginkoop.web.regie;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import nl.zorginkoop.web.raam.Paginavraag;

/** Het kenmerk in het adres, als het er een is: een ander zet hier geen eigen tekst neer. */
@Named
@RequestScoped
public class Meldbewijspagina {
    private static final Pattern KENMERK = Pattern.compile("M-[0-9A-F]{10}");

    @Inject Paginavraag vraag;

    public String getKenmerk() {
        return vraag.tekst("kenmerk").filter(k -> KENMERK.matcher(k).matches()).orElse(null);
    }
}
