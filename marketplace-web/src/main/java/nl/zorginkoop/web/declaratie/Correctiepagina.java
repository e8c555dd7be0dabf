package nl.zorginkoop.web.declaratie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.declaratie.Regelrij;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Correctievoorstel;
import nl.zorginkoop.contracting.maanddeclaratie.Maandbus;
import nl.zorginkoop.contracting.maanddeclaratie.Maandloket;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvraag;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een eerdere regel verbeteren: een goedgekeurde wordt ingetrokken en vervangen. */
@Named
@ViewScoped
public class Correctiepagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Maandloket loket;
    @Inject Maandbus bus;
    @Inject Declaratieoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Regelrij regel;
    private Correctievoorstel voorstel;
    private Proefbeeld proef;
    private String sleutel;
    private final Formulier formulier = new Formulier("correctieform");

    public void open() {
        UUID declaratie = vraag.nummer("declaratie");
        long nr = vraag.eis(vraag.tekst("nr").flatMap(Correctiepagina::getal));
        regel = vraag.eis(overzicht.regel(ik.namens(), Maandpagina.DOEL, declaratie, nr));
        voorstel = vraag.eis(loket.correctie(ik.namens(), Maandpagina.DOEL, declaratie, nr));
        sleutel = UUID.randomUUID().toString();
        formulier.velden().put("volume", voorstel.volume());
        formulier.velden().put("toewijzing", Long.toString(regel.toewijzingnummer()));
    }

    private static Optional<Long> getal(String tekst) {
        return tekst.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(tekst)) : Optional.empty();
    }

    public String toets() {
        return formulier.doe(
                () -> {
                    proef =
                            Proefbeeld.van(
                                    bus.proef(ik.namens(), Maandpagina.DOEL, verbeterd()),
                                    Opmaak.in(ik.getLocale()));
                    return null;
                });
    }

    public String dienIn() {
        return formulier.doe(() -> Maandpagina.verstuurd(bus, ik, sleutel, verbeterd()));
    }

    /** Alleen een credit: er komt niets voor in de plaats. */
    public String trekIn() {
        return formulier.doe(() -> Maandpagina.verstuurd(bus, ik, sleutel, vraag(null, null)));
    }

    private Maandvraag verbeterd() {
        return vraag(
                formulier.verplicht("volume"),
                getal(formulier.verplicht("toewijzing"))
                        .orElseThrow(
                                () ->
                                        new OngeldigeWaarde(
                                                "toewijzing",
                                                "Een toewijzingsnummer bestaat uit cijfers.")));
    }

    private Maandvraag vraag(String volume, Long toewijzing) {
        return new Maandvraag(
                new Gemeentecode(voorstel.gemeente()),
                Wet.valueOf(voorstel.wet()),
                voorstel.maand(),
                List.of(),
                List.of(
                        new Maandvraag.Correctie(
                                regel.declaratie(), regel.nr(), volume, toewijzing)));
    }

    public Regelrij getRegel() {
        return regel;
    }

    public Correctievoorstel getVoorstel() {
        return voorstel;
    }

    /** Waarom de regel is afgewezen, met beide waarden en het herstel (INV-9.6). */
    public List<Afkeuring> getAfkeuringen() {
        return regel.bevindingen().stream()
                .map(b -> Afkeuring.van(regel, b, Opmaak.in(ik.getLocale())))
                .toList();
    }

    public Proefbeeld getProef() {
        return proef;
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }
}
