package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Uitvoerder;
import nl.zorginkoop.contracting.declaratie.Uitvoerderloket;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Contractloket;
import nl.zorginkoop.contracting.overeenkomst.Contracttoestand;
import nl.zorginkoop.web.raam.Formulier;

/** Eén overeenkomst: waar zij staat, wat er te doen is, en alles wat erbij hoort. */
@Named
@ViewScoped
public class Contractpagina extends Contractdeel {
    private static final long serialVersionUID = 1L;

    @Inject Contractloket loket;
    @Inject Uitvoerderloket uitvoerderloket;
    @Inject Klok klok;

    private final Formulier ongeldig = new Formulier("ongeldig");
    private List<Tijdlijn.Stap> tijdlijn;
    private List<Uitvoerder> uitvoerders = List.of();

    @Override
    public void open() {
        super.open();
        tijdlijn = Tijdlijn.van(blad, klok.vandaag());
        if (isManager()) {
            uitvoerders = uitvoerderloket.bijOvereenkomst(ik.namens(), blad.kop().id());
        }
    }

    // Een taak kent alleen wie er bij een declaratie genoemd is; die wijst de overeenkomst aan.
    @Override
    protected UUID contract() {
        return isManager() && vraag.heeft("uitvoerder")
                ? vraag.eis(uitvoerderloket.overeenkomst(ik.namens(), vraag.nummer("uitvoerder")))
                : super.contract();
    }

    public List<Uitvoerder> getUitvoerders() {
        return uitvoerders;
    }

    public String tekenMee() {
        return gedaan(n -> loket.tekenMee(n, blad.kop().id(), formulier.verplicht("mandaat")));
    }

    public String verklaarOngeldig() {
        return gedaan(
                ongeldig,
                n -> loket.verklaarOngeldig(n, blad.kop().id(), ongeldig.verplicht("reden")));
    }

    public Map<String, String> getOngeldigvelden() {
        return ongeldig.velden();
    }

    public List<Tijdlijn.Stap> getTijdlijn() {
        return tijdlijn;
    }

    /** Wat er nu te doen is, als sleutel van de tekst; leeg als er niets wacht. */
    public String getTeDoen() {
        return switch (blad.kop().toestand()) {
            case CONTRACT_AANGEBODEN -> tekenen();
            case GETEKEND -> "WACHT_OP_INGANG";
            case OPGEZEGD, AFBOUW, ONTBONDEN, OVERDRACHT ->
                    blad.kop().openOverdrachten() > 0 ? "OVERDRAGEN" : "";
            case ACTIEF -> "";
            case BEEINDIGD -> "KLAAR";
        };
    }

    private String tekenen() {
        if (blad.handtekeningen().stream().anyMatch(this::isGeldig)) {
            return isManager() ? "TEKEN_MEE" : "WACHT_OP_GEMEENTE";
        }
        if (isManager() && blad.handtekeningen().stream().anyMatch(this::isVanDitAanbod)) {
            return "GEWIJZIGD_TERUG";
        }
        return isBieder() ? "TEKEN" : "WACHT_OP_AANBIEDER";
    }

    private boolean isGeldig(Contractblad.Handtekening h) {
        return h.past() && h.kant().equals("AANBIEDER") && isVanDitAanbod(h);
    }

    private boolean isVanDitAanbod(Contractblad.Handtekening h) {
        return h.volgnummer() == blad.aanbod().get(0).volgnummer();
    }

    /** Kan er nog iets aan veranderen? Dan staan de handelingen erbij. */
    public boolean isLopend() {
        return switch (blad.kop().toestand()) {
            case ACTIEF, OPGEZEGD, AFBOUW -> true;
            default -> false;
        };
    }

    public boolean isTeVerlengen() {
        return blad.kop().toestand() == Contracttoestand.ACTIEF
                && blad.kop().nogTeVerlengen() > 0
                && blad.kop().eind() != null;
    }
}
