package nl.zorginkoop.web.beheer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deelnemer.Accountrij;
import nl.zorginkoop.contracting.deelnemer.Toekenning;
import nl.zorginkoop.contracting.deelnemer.Uitnodiging;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Melding;
import nl.zorginkoop.web.raam.Paginavraag;

/** Wie toegang heeft, en één account: rollen geven en beëindigen, sleutel sturen, vertrek. */
@Named
@ViewScoped
public class Accountpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Accountloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private List<Accountrij> accounts;
    private Accountrij account;
    private List<Toekenning> toekenningen;
    private String sleutelpad;
    private Rol rol;
    private LocalDate van;
    private LocalDate tot;
    private String vervangt;

    public void open() {
        accounts = loket.lijst(ik.namens());
    }

    public void openEen() {
        UUID id = vraag.nummer("id");
        open();
        account = vraag.eis(accounts.stream().filter(a -> a.id().equals(id)).findFirst());
        toekenningen = loket.toekenningen(ik.namens(), id);
    }

    public String geefRol() {
        return doe(
                "geven:rol",
                () -> {
                    Namens ikzelf = ik.namens();
                    String code =
                            ikzelf.aanbieder() == null
                                    ? ikzelf.gemeente().code()
                                    : ikzelf.aanbieder().code();
                    loket.kenToe(
                            ikzelf,
                            account.id(),
                            new Accountloket.NieuweRol(rol, code),
                            van == null ? null : begin(van),
                            // Tot en met: de rol houdt op als de volgende dag begint.
                            tot == null ? null : begin(tot.plusDays(1)),
                            vervangt);
                    return terug("gewijzigd");
                });
    }

    public String beeindig(UUID toekenning) {
        return doe(
                null,
                () -> {
                    loket.beeindig(ik.namens(), toekenning);
                    return terug("gewijzigd");
                });
    }

    public String zet(boolean actief) {
        return doe(
                null,
                () -> {
                    loket.zetActief(ik.namens(), account.id(), actief);
                    return terug("gewijzigd");
                });
    }

    public String wisTweedeStap() {
        return doe(
                null,
                () -> {
                    loket.wisTweedeStap(ik.namens(), account.id());
                    return terug("gewijzigd");
                });
    }

    public String vertrek() {
        return doe(
                null,
                () -> {
                    loket.vertrek(ik.namens(), account.id());
                    return terug("gewijzigd");
                });
    }

    /** Zonder mailserver blijft de sleutel op deze pagina staan, en nergens anders. */
    public String stuurSleutel() {
        return doe(
                null,
                () -> {
                    Uitnodiging uit = loket.stuurSleutel(ik.namens(), account.id());
                    sleutelpad = uit.pad();
                    return uit.perMail() ? terug("verstuurd") : null;
                });
    }

    private String terug(String wat) {
        return "/beheer/account.xhtml?faces-redirect=true&id=" + account.id() + "&" + wat + "=ja";
    }

    private static String doe(String veld, Supplier<String> werk) {
        try {
            return werk.get();
        } catch (Weigering nee) {
            Melding.toon(veld, nee);
            return null;
        }
    }

    private static Instant begin(LocalDate dag) {
        return dag.atStartOfDay(Klok.AMSTERDAM).toInstant();
    }

    /** De rollen die bij mijn soort organisatie horen. */
    public List<Rol> getRollen() {
        return rollenVoor(ik.namens());
    }

    static List<Rol> rollenVoor(Namens namens) {
        return Arrays.stream(Rol.values())
                .filter(Rol::isMetAccount)
                .filter(r -> r.isVanAanbieder() == (namens.aanbieder() != null))
                .toList();
    }

    public List<Accountrij> getAccounts() {
        return accounts;
    }

    public Accountrij getAccount() {
        return account;
    }

    public List<Toekenning> getToekenningen() {
        return toekenningen;
    }

    public String getSleutelpad() {
        return sleutelpad;
    }

    public Rol getRol() {
        return rol;
    }

    public void setRol(Rol rol) {
        this.rol = rol;
    }

    public LocalDate getVan() {
        return van;
    }

    public void setVan(LocalDate van) {
        this.van = van;
    }

    public LocalDate getTot() {
        return tot;
    }

    public void setTot(LocalDate tot) {
        this.tot = tot;
    }

    public String getVervangt() {
        return vervangt;
    }

    public void setVervangt(String vervangt) {
        this.vervangt = vervangt;
    }
}
