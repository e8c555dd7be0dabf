package nl.zorginkoop.web.openstelling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.openstelling.Inlichtingenloket;
import nl.zorginkoop.contracting.openstelling.Inlichtingenoverzicht;
import nl.zorginkoop.contracting.openstelling.Vraag;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een vraag: de vrager leest hoe het ermee staat, de gemeente antwoordt. */
@Named
@ViewScoped
public class Vraagpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Inlichtingenoverzicht overzicht;
    @Inject Inlichtingenloket loket;
    @Inject Paginavraag paginavraag;
    @Inject Ik ik;

    private final Formulier antwoord = new Formulier("beantwoorden");
    private Vraag vraag;

    public void open() {
        vraag = paginavraag.eis(overzicht.vraag(ik.namens(), paginavraag.nummer("vraag")));
        antwoord.velden().put("over", vraag.over());
        antwoord.velden().put("anoniem", vraag.tekst());
        antwoord.velden().put("antwoord", vraag.antwoord());
    }

    public String beantwoord() {
        return antwoord.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.beantwoord(
                                                n,
                                                vraag.id(),
                                                antwoord.verplicht("over"),
                                                antwoord.verplicht("anoniem"),
                                                antwoord.verplicht("antwoord"))));
    }

    public String behandelNiet() {
        return antwoord.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.behandelNiet(
                                                n, vraag.id(), antwoord.verplicht("antwoord"))));
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/openstellingen/vraag.xhtml?faces-redirect=true&gedaan=ja&vraag=" + vraag.id();
    }

    /** Is het aan wie hier kijkt om te antwoorden? Tot de nota uit is, kan het antwoord beter. */
    public boolean isTeBeantwoorden() {
        return ik.is("INKOOPADVISEUR")
                && (vraag.toestand() == Vraag.Toestand.OPEN
                        || vraag.toestand() == Vraag.Toestand.BEANTWOORD);
    }

    /** Een vraag die te laat kwam, kan nog zonder antwoord dicht. */
    public boolean isTeLaten() {
        return vraag.teLaat() && vraag.toestand() == Vraag.Toestand.OPEN;
    }

    public Vraag getVraag() {
        return vraag;
    }

    public Map<String, String> getAntwoord() {
        return antwoord.velden();
    }
}
