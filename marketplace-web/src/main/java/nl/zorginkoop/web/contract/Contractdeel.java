package nl.zorginkoop.web.contract;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een handeling bij één overeenkomst: zij staat open, en na de handeling is men daar terug. */
abstract class Contractdeel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Contractinzage inzage;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    protected final Formulier formulier = new Formulier("formulier");
    protected Contractblad blad;

    public void open() {
        blad = vraag.eis(inzage.blad(ik.namens(), contract()));
    }

    /** Om welke overeenkomst het gaat. */
    protected UUID contract() {
        return vraag.nummer("contract");
    }

    protected String gedaan(Consumer<Namens> werk) {
        return gedaan(formulier, werk);
    }

    /** Een fout komt bij het veld van het formulier waarin iemand typte. */
    protected String gedaan(Formulier waarin, Consumer<Namens> werk) {
        return waarin.doe(
                () -> {
                    werk.accept(ik.namens());
                    return naar();
                });
    }

    protected String naar() {
        return "/contracten/contract.xhtml?faces-redirect=true&gedaan=ja&contract="
                + blad.kop().id();
    }

    public Contractblad getBlad() {
        return blad;
    }

    public Contractblad.Kop getKop() {
        return blad.kop();
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }

    public boolean isManager() {
        return ik.is("CONTRACTMANAGER");
    }

    public boolean isBieder() {
        return ik.is("BIEDER");
    }
}
