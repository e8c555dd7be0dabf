package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.overeenkomst.Eindgrond;
import nl.zorginkoop.contracting.overeenkomst.Eindkeuze;
import nl.zorginkoop.contracting.overeenkomst.Eindopgave;
import nl.zorginkoop.contracting.overeenkomst.Looptijdloket;
import nl.zorginkoop.web.raam.Formulier;

/**
 * Opzeggen of ontbinden, met per grond de vroegste dag; en herstel of korting die daaraan
 * voorafgaan.
 */
@Named
@ViewScoped
public class Eindpagina extends Contractdeel {
    private static final long serialVersionUID = 1L;

    @Inject Looptijdloket loket;

    private final Formulier maatregel = new Formulier("maatregelen");
    private List<Eindkeuze> gronden;

    @Override
    public void open() {
        super.open();
        gronden = loket.gronden(ik.namens(), blad.kop().id());
    }

    public String beeindig() {
        return gedaan(n -> loket.beeindig(n, blad.kop().id(), opgave()));
    }

    public String neemMaatregel() {
        return gedaan(
                maatregel,
                n ->
                        loket.neemMaatregel(
                                n,
                                blad.kop().id(),
                                "KORTING".equals(maatregel.verplicht("maatregel")),
                                maatregel.dag("van"),
                                maatregel.dag("tot"),
                                maatregel.verplicht("waarom")));
    }

    private Eindopgave opgave() {
        Eindgrond grond = formulier.keuze("grond", Eindgrond.class);
        return new Eindopgave(
                grond,
                formulier.dag("per"),
                formulier.verplicht("toelichting"),
                formulier.dagOfNiets("gehoord"),
                grond == Eindgrond.ONVOLDOENDE_INZET ? inzet() : null,
                grond == Eindgrond.OVERMACHT ? formulier.dag("sinds") : null);
    }

    private Eindopgave.Inzet inzet() {
        return new Eindopgave.Inzet(
                formulier.getal("gemeten"),
                formulier.ja("tekort"),
                formulier.ja("uniek"),
                cijfer());
    }

    private BigDecimal cijfer() {
        try {
            return new BigDecimal(formulier.verplicht("tevredenheid").replace(',', '.'));
        } catch (NumberFormatException geenCijfer) {
            throw new OngeldigeWaarde("tevredenheid", "Vul een cijfer in, zoals 8,4.");
        }
    }

    public List<Eindkeuze> getGronden() {
        return gronden;
    }

    public Map<String, String> getMaatregelvelden() {
        return maatregel.velden();
    }

    public List<String> getMaatregelen() {
        return List.of("HERSTEL", "KORTING");
    }
}
