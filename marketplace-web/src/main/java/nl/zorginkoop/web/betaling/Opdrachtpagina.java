package nl.zorginkoop.web.betaling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.betaling.Betaalbatchrij;
import nl.zorginkoop.contracting.betaling.Betaalloket;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén betaalopdracht: nakijken, aanbieden, goedkeuren, verzenden of intrekken. */
@Named
@ViewScoped
public class Opdrachtpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Betaalloket loket;
    @Inject Betaaloverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private UUID opdracht;
    private Betaalbatchrij blad;
    private final Formulier stap = new Formulier("stap");

    public void open() {
        opdracht = vraag.nummer("opdracht");
        blad = vraag.eis(overzicht.opdracht(ik.namens(), opdracht));
    }

    public String biedAan() {
        return doe(n -> loket.biedAan(n, opdracht));
    }

    public String keurGoed() {
        return doe(n -> loket.keurGoed(n, opdracht));
    }

    public String verzend() {
        return doe(n -> loket.verzend(n, opdracht));
    }

    public String trekIn() {
        return doe(n -> loket.trekIn(n, opdracht));
    }

    private String doe(Consumer<Namens> werk) {
        return stap.doe(
                () -> {
                    werk.accept(ik.namens());
                    return "/betalen/opdracht.xhtml?faces-redirect=true&gedaan=ja&opdracht="
                            + opdracht;
                });
    }

    public Betaalbatchrij getBlad() {
        return blad;
    }

    public boolean isConcept() {
        return is("CONCEPT");
    }

    public boolean isAangeboden() {
        return is("AANGEBODEN");
    }

    public boolean isGoedgekeurd() {
        return is("GOEDGEKEURD");
    }

    /** Zij is de deur uit: het bestand en de journaalpost zijn er. */
    public boolean isVerzonden() {
        return blad.verzonden() != null;
    }

    private boolean is(String stand) {
        return stand.equals(blad.stand());
    }
}
