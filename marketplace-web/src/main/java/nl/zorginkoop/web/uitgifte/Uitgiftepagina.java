package nl.zorginkoop.web.uitgifte;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.uitgifte.Uitgifteblad;
import nl.zorginkoop.contracting.uitgifte.Uitgifteloket;
import nl.zorginkoop.contracting.uitgifte.Uitgifteoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén uitgifte: nakijken, laten lopen, volgen, stoppen en opnieuw aanbieden. */
@Named
@ViewScoped
public class Uitgiftepagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Uitgifteloket loket;
    @Inject Uitgifteoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private UUID uitgifte;
    private Uitgifteblad blad;
    private final Formulier stap = new Formulier("stap");

    public void open() {
        uitgifte = vraag.nummer("uitgifte");
        blad = vraag.eis(overzicht.uitgifte(ik.namens(), uitgifte));
    }

    public String begin() {
        return doe("begonnen", n -> loket.begin(n, uitgifte));
    }

    public String stop() {
        return doe("gestopt", n -> loket.stop(n, uitgifte));
    }

    public String biedOpnieuwAan() {
        return doe("opnieuw", n -> loket.biedOpnieuwAan(n, uitgifte));
    }

    private String doe(String gedaan, Consumer<Namens> werk) {
        return stap.doe(
                () -> {
                    werk.accept(ik.namens());
                    return "/regie/uitgifte.xhtml?faces-redirect=true&gedaan="
                            + gedaan
                            + "&uitgifte="
                            + uitgifte;
                });
    }

    public Uitgifteblad getBlad() {
        return blad;
    }

    public boolean isLoopt() {
        return is("LOOPT");
    }

    public boolean isKlaargezet() {
        return is("KLAARGEZET");
    }

    public boolean isGestopt() {
        return is("GESTOPT");
    }

    /** Er is iets geweigerd dat zo nog eens geprobeerd kan worden. */
    public boolean isOpnieuwAanTeBieden() {
        return is("AFGEROND") && blad.opnieuw() > 0;
    }

    /** Uit een lijst die verbeterd terug kan komen. */
    public boolean isTeVerbeteren() {
        return "NIEUW".equals(blad.rij().soort()) && blad.rij().niet() > 0;
    }

    private boolean is(String toestand) {
        return toestand.equals(blad.rij().toestand());
    }
}
