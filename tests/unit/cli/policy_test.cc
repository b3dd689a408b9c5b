#include "cli/config_file.h"

#include <string>
#include <vector>

#include "text/error.h"
#include "unit/cli/in_folder.h"

namespace claimtier {
namespace {

using Strings = std::vector<std::string>;

// What the command line and the tree ask for, all of it looser than a policy may allow.
Options asked() {
  Options options;
  options.profiles = {"general"};
  options.rules = {"loose"};
  options.evidence = {"ours"};
  options.fail_on = "never";
  options.default_intervention = "msc";
  return options;
}

class Policy : public InFolder {
 protected:
  static Options under(const std::string& text) {
    write("outside/policy.toml", text);
    Options options = asked();
    options.policy = "outside/policy.toml";
    apply_policy(options);
    return options;
  }
};

TEST_F(Policy, WinsOverTheCommandLine) {
  const Options options = under(R"(profile = ["us", "us-fl"]
rules = ["rules"]
evidence = ["evidence"]
fail_on = "warning"
default_intervention = "prp"
)");
  EXPECT_EQ(options.profiles, (Strings{"us", "us-fl"}));
  EXPECT_EQ(options.fail_on, "warning");
  EXPECT_EQ(options.default_intervention, "prp");
}

TEST_F(Policy, NamesFoldersFromWhereItStands) {
  const Options options = under("rules = [\"rules\", \"/etc/rules\"]\nevidence = [\"../evidence\"]\n");
  EXPECT_EQ(options.rules, (Strings{"outside/rules", "/etc/rules"}));
  EXPECT_EQ(options.evidence, Strings{"outside/../evidence"});
}

TEST_F(Policy, TakesOutWithAnEmptyList) {
  const Options options = under("profile = []\nrules = []\nevidence = []\n");
  EXPECT_TRUE(options.profiles.empty() && options.rules.empty() && options.evidence.empty());
}

TEST_F(Policy, LeavesAloneWhatItDoesNotSet) {
  const Options options = under("");
  EXPECT_EQ(options.profiles, asked().profiles);
  EXPECT_EQ(options.rules, asked().rules);
  EXPECT_EQ(options.evidence, asked().evidence);
  EXPECT_EQ(options.fail_on, "never");
  EXPECT_FALSE(options.no_own_evidence);
  EXPECT_FALSE(options.no_inline_config);
}

// It may forbid; what the command line forbids it cannot allow again.
TEST_F(Policy, OnlyForbidsOwnEvidenceAndInlineConfiguration) {
  const Options forbidden = under("own_evidence = false\ninline_config = false\n");
  EXPECT_TRUE(forbidden.no_own_evidence && forbidden.no_inline_config);
  Options options = asked();
  options.no_own_evidence = options.no_inline_config = true;
  write("policy.toml", "own_evidence = true\ninline_config = true\n");
  options.policy = "policy.toml";
  apply_policy(options);
  EXPECT_TRUE(options.no_own_evidence && options.no_inline_config);
}

TEST_F(Policy, IsNothingWithoutTheOption) {
  Options options = asked();
  apply_policy(options);
  EXPECT_EQ(options.fail_on, "never");
}

TEST_F(Policy, MustBeReadableAndWithoutMistakes) {
  for (const char* text : {"fail_on = 3", "own_evidence = \"no\"", "profile = \"us\"", "unknown = 1", "fail_on = \"\"", "= 1"}) {
    EXPECT_THROW(under(text), Error) << text;
  }
  Options options;
  options.policy = "missing.toml";
  EXPECT_THROW(apply_policy(options), Error);
}

}  // namespace
}  // namespace claimtier
