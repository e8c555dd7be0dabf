package nl.zorginkoop.web.contractbeheer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import nl.zorginkoop.contracting.contractbeheer.Dekkingsloket;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wie er te werven is voor een product met te weinig plaatsen. */
@Named
@RequestScoped
public class Dekkingspagina {
    @Inject HttpServletRequest aanvraag;
    @Inject Dekkingsloket loket;
    @Inject Ik ik;

    private List<String> teWerven;

    public void open() {
        String product = aanvraag.getParameter("product");
        Wet wet =
                Arrays.stream(Wet.values())
                        .filter(w -> w.name().equals(aanvraag.getParameter("vanwet")))
                        .findFirst()
                        .orElse(null);
        if (product != null && wet != null) {
            teWerven = loket.teWerven(ik.namens(), wet, product);
        }
    }

    /** De namen, of {@code null} zolang er geen product gekozen is. */
    public List<String> getTeWerven() {
        return teWerven;
    }

    public String getProduct() {
        return aanvraag.getParameter("product");
    }
}
