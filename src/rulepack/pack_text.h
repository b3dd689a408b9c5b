// A text of a rule pack: it is read where it stands, in the rule image or as a literal, or owned where the pack was loaded from files.
// To those who read it, it is a std::string_view.
//
//   PackText of_image = PackText::at(bytes);   PackText literal = "any";   PackText own(file.stem());
//
// A text of the image must not outlive it; that of the program (builtin_pack) outlives all.
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace claimtier {

class PackText : public std::string_view {
 public:
  PackText() = default;
  template <size_t size>
  // cppcheck-suppress noExplicitConstructor ; a literal is a PackText wherever one is asked for
  PackText(const char (&literal)[size]) : std::string_view(literal, size - 1) {}
  explicit PackText(std::string_view text) : PackText(std::make_shared<const std::string>(text)) {}
  template <std::convertible_to<std::string_view> Text>
  PackText& operator=(const Text& text) {
    return *this = PackText(std::string_view(text));
  }
  static PackText at(std::string_view image) {
    PackText text;
    text.std::string_view::operator=(image);
    return text;
  }

  operator std::string() const { return {data(), size()}; }
  friend std::string operator+(std::string left, const PackText& right) { return left.append(right); }
  friend std::string operator+(const PackText& left, std::string_view right) { return std::string(left).append(right); }

 private:
  explicit PackText(std::shared_ptr<const std::string> own) : std::string_view(*own), own_(std::move(own)) {}

  std::shared_ptr<const std::string> own_;  // copies share it, so it stays where it is
};

}  // namespace claimtier
