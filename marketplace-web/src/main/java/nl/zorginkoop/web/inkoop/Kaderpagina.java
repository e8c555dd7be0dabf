package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.inkoop.Belemmering;
import nl.zorginkoop.contracting.inkoop.Inkoopkader;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderloket;
import nl.zorginkoop.web.raam.Formulier;

/** Een inkoopkader: wat erin staat, wat nog ontbreekt en waar dat te doen is. */
@Named
@ViewScoped
public class Kaderpagina extends Kaderblad {
    private static final long serialVersionUID = 1L;

    @Inject Inkoopkaderloket loket;

    private final Formulier activeren = new Formulier("activeren");
    private List<Belemmering> belemmeringen;

    public Kaderpagina() {
        super("kader");
    }

    @Override
    void lees(Namens wie, UUID id) {
        belemmeringen = isConcept() ? loket.belemmeringen(wie, id) : List.of();
    }

    public String activeer() {
        return activeren.doe(() -> gedaan(n -> loket.activeer(n, getKader().id())));
    }

    public String sluit() {
        return activeren.doe(() -> gedaan(n -> loket.sluit(n, getKader().id())));
    }

    /** Op welk blad deze belemmering weg te nemen is; leeg als dat de opgave zelf is. */
    public String blad(Belemmering belemmering) {
        return switch (belemmering.reden()) {
            case VERKENNING_ONVOLLEDIG -> "verkenning";
            case PROFIEL_ONTBREEKT,
                    OPEN_HUIS_NIET_GESCHIKT,
                    SELECTIE_AANBEVOLEN,
                    ZONDER_SELECTIE_KAN_NIET ->
                    "profiel";
            case DEELNEMER_ONVOLLEDIG -> "deelnemers";
            case WEGING_ONTBREEKT, WEGING_PAST_NIET, DUUR_NIET_GEMOTIVEERD -> "strategie";
            default -> "";
        };
    }

    public List<Belemmering> getBelemmeringen() {
        return belemmeringen;
    }

    public boolean isSluitbaar() {
        return getKader().toestand() == Inkoopkader.Toestand.ACTIEF
                && getKader().opgave().procedure().isSas();
    }
}
