package nl.zorginkoop.web.regie;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.regiewerk.Werkoverzicht;
import nl.zorginkoop.contracting.regiewerk.Werkrij;
import nl.zorginkoop.contracting.regiewerk.Werksoort;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Het werk van een regisseur, per soort; elke rij leidt naar de plek waar het gedaan wordt. */
@Named
@RequestScoped
public class Regiewerklijst extends Lijst<Werkrij> {
    static final Grondslag DOEL =
            Grondslag.wettelijkeTaak(
                    "regie voeren op eigen zaken (Wmo 2015 art. 2.3.2 tot en met 2.3.9)");

    @Inject Werkoverzicht overzicht;

    @Override
    public String getNaam() {
        return "werk";
    }

    @Override
    public List<Kolom<Werkrij>> kolommen() {
        return List.of(
                van("overwie", Soort.TEKST, Werkrij::naam)
                        .naar(Regiewerklijst::pad)
                        .metOnder(Werkrij::wat),
                van("werkstap", Soort.TEKST, this::stap),
                van("uiterlijk", Soort.DAG, Werkrij::uiterlijk),
                van("regisseur", Soort.TEKST, Werkrij::regisseur));
    }

    private String stap(Werkrij r) {
        return switch (r.soort()) {
            case ZAKEN, VAN_NIEMAND -> opmaak().tekst("zaaknu." + r.stap());
            case NIET_GESTART, AFLOPEND -> r.stap();
            default -> opmaak().tekst("status." + r.stap());
        };
    }

    /** Waar het werk gedaan wordt. */
    static String pad(Werkrij r) {
        return switch (r.soort()) {
            case ZAKEN, VAN_NIEMAND, ANDERE_OGEN -> "/regie/zaak.xhtml?zaak=" + r.id();
            case EVALUATIES -> "/regie/zaak.xhtml?stap=EVALUEREN&zaak=" + r.id();
            case ANTWOORDEN -> "/regie/keuze.xhtml?keuze=" + r.id();
            case VERZOEKEN -> "/regie/verzoek.xhtml?verzoek=" + r.id();
            case NIET_GESTART, AFLOPEND -> "/regie/toewijzing.xhtml?toewijzing=" + r.id();
            case SIGNALEN -> "/regie/gezin.xhtml?gezin=" + r.id();
        };
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("soort", Stream.of(Werksoort.values()).map(Enum::name).toList());
    }

    @Override
    protected String standaard(String filter) {
        return Werksoort.ZAKEN.name();
    }

    @Override
    protected Bladzijde<Werkrij> haal(Bladvraag vraag) {
        return overzicht.werk(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Werkrij> verwerk) {
        overzicht.alWerk(ik.namens(), DOEL, vraag, verwerk);
    }
}
